import { z } from 'zod'
import { done, id, isoDate, operation } from '../../access/operation.ts'
import { instrument, instrumentFields, measurement, scores } from './model.ts'

const instrumentsAnswer = z.object({
  /** Those in use first, each part by name. */
  instruments: z.array(instrument),
  may: z.object({ keep: z.boolean() }),
})
export type InstrumentsAnswer = z.infer<typeof instrumentsAnswer>

const measurementsAnswer = z.object({
  instruments: z.array(instrument),
  /** Newest first; those withdrawn are among them. */
  measurements: z.array(measurement),
  may: z.object({ keep: z.boolean() }),
})
export type MeasurementsAnswer = z.infer<typeof measurementsAnswer>

/** The operations on instruments and measurements. */
export const measurementsContract = {
  instruments: operation({
    permission: 'measurement.see',
    audit: { notRecorded: 'what the school measures with, about no student' },
  })
    .route({ method: 'GET', path: '/identification/instruments', summary: 'What the school measures with' })
    .input(z.object({}))
    .output(instrumentsAnswer),

  addInstrument: operation({ permission: 'instrument.keep', audit: { word: 'instrument.added' } })
    .route({
      method: 'POST',
      path: '/identification/instruments',
      summary: 'Describe an instrument: its name and scales, in the school’s own words',
    })
    .input(z.object({ fields: instrumentFields }))
    .output(z.object({ instrumentId: id })),

  changeInstrument: operation({ permission: 'instrument.keep', audit: { word: 'instrument.changed' } })
    .route({
      method: 'PATCH',
      path: '/identification/instruments/{instrumentId}',
      summary: 'Change an instrument, or put it away; fields that somebody else changed meanwhile come back as a clash',
    })
    .input(
      z.object({
        instrumentId: id,
        version: z.int().positive(),
        base: instrumentFields.partial(),
        fields: instrumentFields.partial(),
      }),
    )
    .output(z.object({ version: z.number() })),

  measurements: operation({ permission: 'measurement.see', audit: { word: 'measurements.seen', student: 'id' } })
    .route({ method: 'GET', path: '/students/{id}/measurements', summary: 'The dated results of one student' })
    .input(z.object({ id }))
    .output(measurementsAnswer),

  addMeasurement: operation({ permission: 'measurement.keep', audit: { word: 'measurement.added' } })
    .route({
      method: 'POST',
      path: '/students/{id}/measurements',
      summary: 'Record a result by one of the school’s instruments',
    })
    .input(
      z.object({
        id,
        instrumentId: id,
        measuredOn: isoDate,
        measuredBy: z.string().trim().max(200),
        scores,
        words: z.string().trim().max(4000),
      }),
    )
    .output(z.object({ measurementId: id })),

  withdrawMeasurement: operation({ permission: 'measurement.keep', audit: { word: 'measurement.withdrawn' } })
    .route({
      method: 'POST',
      path: '/students/{id}/measurements/{measurementId}/withdrawal',
      summary: 'Withdraw a result that was a mistake; it stays, with the reason',
    })
    .input(z.object({ id, measurementId: id, reason: z.string().trim().min(1).max(200) }))
    .output(done),
}
