import { guardedRoutes } from '#slices/access/index.ts'
import { measurementsContract } from './contract.ts'
import {
  addInstrument,
  addMeasurement,
  changeInstrument,
  readInstruments,
  readMeasurements,
  withdrawMeasurement,
} from './work.ts'

const os = guardedRoutes(measurementsContract)

export const measurementsRoutes = {
  instruments: os.instruments.handler(({ context }) => readInstruments(context.tx, context.who)),
  addInstrument: os.addInstrument.handler(({ context, input }) => addInstrument(context.tx, context.who, input)),
  changeInstrument: os.changeInstrument.handler(({ context, input }) =>
    changeInstrument(context.tx, context.who, input),
  ),
  measurements: os.measurements.handler(({ context, input }) => readMeasurements(context.tx, context.who, input.id)),
  addMeasurement: os.addMeasurement.handler(({ context, input }) => addMeasurement(context.tx, context.who, input)),
  withdrawMeasurement: os.withdrawMeasurement.handler(async ({ context, input }) => {
    await withdrawMeasurement(context.tx, context.who, input)
    return { done: true } as const
  }),
}
