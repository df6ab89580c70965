import * as v from 'valibot'

const licencesSchema = v.array(
  v.object({ name: v.string(), version: v.string(), licence: v.string(), text: v.string() })
)

/** A package that is in the application, with the text of its licence. */
export type BundledLicence = v.InferOutput<typeof licencesSchema>[number]

/** Returns the packages that are in the application: the list that its build made. @throws where there is none, as in development */
export async function readLicences(): Promise<readonly BundledLicence[]> {
  const response = await fetch('/licences.json')
  return v.parse(licencesSchema, await response.json())
}
