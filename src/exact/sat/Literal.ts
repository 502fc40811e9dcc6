/** A literal: twice the variable, plus one where it is negated. */
export type Literal = number;

/** The opposite literal. */
export function not(literal: Literal): Literal {
  return literal ^ 1;
}
