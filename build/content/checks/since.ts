import { splitPlaceKey } from '../../../src/shared/content/ids'
import { PACK_FILES } from '../../../src/shared/content/pack'
import { compareVersions } from '../../../src/shared/content/signed-pack'
import { placesOf } from '../handbook/places'
import { type Handbook, REGISTERS } from '../handbook/read-handbook'
import { type Problem, reporter, TOP } from '../model/problem'
import { assemblePack } from '../pack/assemble'

/** What a version is compared with. */
export interface EarlierPack {
  readonly version: string
  /** Every place that was published, `entry` or `entry#section`. */
  readonly places: readonly string[]
  /** Text of its manifest, which names every file with its digest. */
  readonly manifest: string
}

/** Returns an error for every published place that is gone without being retired, and for a change under an old version. */
export function checkSince(handbook: Handbook, earlier: EarlierPack): readonly Problem[] {
  const problems: Problem[] = []
  checkPlaces(handbook, earlier.places, problems)
  checkVersion(handbook, earlier, problems)
  return problems
}

function checkPlaces(handbook: Handbook, published: readonly string[], problems: Problem[]): void {
  const places = placesOf(handbook)
  const retired = handbook.retired?.data ?? {}
  for (const place of published) {
    const { entry, section } = splitPlaceKey(place)
    const known = places.get(entry)
    const isThere =
      known === null || (known !== undefined && (section === null || known.sections.has(section)))
    if (isThere || Object.hasOwn(retired, place) || Object.hasOwn(retired, entry)) continue
    const message = `« ${place} » a été publié et n’existe plus : des signets y mènent. Rétablissez cet identifiant, ou inscrivez-le ici avec son successeur.`
    reporter(REGISTERS.retired, problems)(TOP, 'identifiant-disparu', message)
  }
}

function checkVersion({ manual, ...rest }: Handbook, earlier: EarlierPack, problems: Problem[]): void {
  if (manual === null || compareVersions(manual.data.version, earlier.version) > 0) return
  const manifest = assemblePack({ manual, ...rest })?.find(({ path }) => path === PACK_FILES.manifest)
  if (manifest === undefined || manifest.text === earlier.manifest) return
  const message = `Les contenus ont changé depuis la version ${earlier.version}. Donnez-leur une version plus récente.`
  reporter(REGISTERS.manual, problems)(manual.fields.locate(['version']), 'version', message)
}
