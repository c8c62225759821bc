import { guardedRoutes } from '#slices/access/index.ts'
import { inputsContract } from './contract.ts'
import {
  answerInput,
  askInput,
  closeInput,
  keepForm,
  listInputs,
  readForms,
  readInputsOf,
  readOwn,
  readRequest,
} from './work.ts'

const os = guardedRoutes(inputsContract)

export const inputsRoutes = {
  inputs: os.inputs.handler(({ context }) => listInputs(context.tx, context.who)),
  inputForms: os.inputForms.handler(({ context }) => readForms(context.tx)),
  keepInputForm: os.keepInputForm.handler(({ context, input }) => keepForm(context.tx, context.who, input)),
  inputsOf: os.inputsOf.handler(({ context, input }) => readInputsOf(context.tx, context.who, input.id)),
  askInput: os.askInput.handler(({ context, input }) => askInput(context.tx, context.who, input)),
  inputRequest: os.inputRequest.handler(({ context, input }) => readRequest(context.tx, input)),
  closeInput: os.closeInput.handler(async ({ context, input }) => {
    await closeInput(context.tx, context.who, input)
    return { done: true } as const
  }),
  ownInput: os.ownInput.handler(({ context, input }) => readOwn(context.tx, context.who, input)),
  answerInput: os.answerInput.handler(({ context, input }) => answerInput(context.tx, context.who, input)),
}
