/** Of several shapes, those that have all of `Shape` and more. */
type Wider<Shapes, Shape> = Shapes extends Shape ? (Shape extends Shapes ? never : Shapes) : never

/**
 * A document as it is answered without the parameter `fields`. The API describes its documents as whole ones, or as parts
 * of these that `fields` has chosen.
 */
export type Whole<Shape, Shapes = Shape> = Shape extends unknown
  ? [Wider<Shapes, Shape>] extends [never]
    ? Shape
    : never
  : never
