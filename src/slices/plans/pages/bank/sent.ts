import type { BankFields } from '../../bank/model.ts'

/** The fields as the API takes them: lists of its own. */
export function sent<Fields extends Partial<BankFields>>(fields: Fields) {
  const { needs, levels } = fields
  return { ...fields, ...(needs && { needs: [...needs] }), ...(levels && { levels: [...levels] }) } as {
    [Name in keyof Fields]: Fields[Name] extends readonly (infer Member)[] | undefined ? Member[] : Fields[Name]
  }
}
