import type { QueryResultRow } from 'pg'

/** Parameterised SQL on one connection. Rows come back typed as the caller declares them. */
export interface Sql {
  query<Row extends QueryResultRow = QueryResultRow>(
    text: string,
    values?: readonly unknown[],
  ): Promise<Row[]>
  /** The same as a named prepared statement, for statements that run often. */
  prepared<Row extends QueryResultRow = QueryResultRow>(
    name: string,
    text: string,
    values?: readonly unknown[],
  ): Promise<Row[]>
}
