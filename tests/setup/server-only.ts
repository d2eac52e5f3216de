/** Stands in for the package of this name, which throws wherever the bundler has not replaced it. */
export {}
