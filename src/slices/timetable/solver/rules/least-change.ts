import type { Question } from '../model.ts'
import { boardOf } from './board.ts'
import { dearestPlace, moveCost } from './costs.ts'

/**
 * The same question, asked so that as little as possible changes: one session that moves costs more than all that its move could better by the
 * other wishes, so that none moves but those that must, or make room for one that has no place. Wishes decide between equal changes.
 */
export function leastChange(question: Question): Question {
  const { wishes } = question
  const moves = Math.ceil((dearestPlace(boardOf(question)) + 1) / moveCost)
  return { ...question, wishes: { ...wishes, weights: { ...wishes.weights, moves } } }
}
