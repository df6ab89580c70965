import * as v from 'valibot'
import { serverAddressSchema } from '../../../shared/profile/settings'
import { PATH, pathSchema, policy, yesOrNo } from '../policy'

/** Host, which stands for all that is below it too, with or without a leading dot; or `*` for every one. */
const EXCEPTION = /^(?:\*|\.?[\w-]+(?:\.[\w-]+)*|\[[0-9a-fA-F:.]+\])$/

/** A proxy in http, or before `pac+` the address of a script. */
const PROXY =
  /^(?:http:\/\/(?:[\w.-]+|\[[0-9a-fA-F:.]+\])(?::\d{1,5})?\/?|pac\+(?:https?:\/\/[^\s@"<>\\/]|file:\/\/\/)[^\s@"<>\\]*)$/

/** Where newer versions of the content come from. */
export const contentPolicies = {
  serveur: policy({
    schema: v.nullable(serverAddressSchema),
    levels: 'either',
    label: 'Serveur de contenu',
    effect:
      'adresse du dépôt ; `null` imposé : aucun serveur, et personne ne peut en choisir ; absente : chacun peut en indiquer un',
    expects: 'une adresse en https:// sans mot de passe, ou null',
    example: 'https://manuel.exemple.fr/contenu/',
    words: (address) => address ?? 'aucun'
  }),
  verification: policy({
    schema: v.picklist(['jamais', 'jour', 'semaine']),
    levels: 'imposed',
    label: 'Vérification auprès du serveur',
    effect:
      'à quel rythme le serveur est interrogé, chaque `jour` sinon ; les postes se répartissent d’eux-mêmes dans le temps',
    expects: '"jamais", "jour" ou "semaine"',
    example: 'semaine',
    words: (rhythm) =>
      ({ jamais: 'jamais d’elle-même', jour: 'chaque jour', semaine: 'chaque semaine' })[rhythm]
  }),
  'http-autorise': policy({
    schema: v.boolean(),
    levels: 'imposed',
    label: 'Adresse en http permise',
    effect: '`true` permet une adresse en http ; les signatures protègent le contenu, et l’écran le dit',
    expects: 'true ou false',
    example: false,
    words: yesOrNo
  }),
  mandataire: policy({
    schema: v.union([
      v.picklist(['aucun', 'environnement', 'systeme']),
      v.pipe(v.string(), v.maxLength(300), v.regex(PROXY), v.url())
    ]),
    levels: 'imposed',
    label: 'Serveur mandataire',
    effect:
      'adresse du mandataire (proxy), en IPv6 entre crochets : `http://[fd00::1]:3128` ; `aucun` (par défaut) ; `environnement` : les variables `HTTPS_PROXY`, `HTTP_PROXY` et `NO_PROXY` du système ; `systeme` : les réglages du système ou du bureau ; `pac+http://…`, `pac+https://…` ou `pac+file:///…` : un fichier de configuration automatique (PAC)',
    expects:
      '"aucun", "environnement", "systeme", une adresse en http:// sans mot de passe ou pac+ suivi de l’adresse d’un fichier PAC',
    example: 'http://mandataire.exemple.fr:3128',
    words: (proxy) =>
      proxy === 'environnement'
        ? 'celui des variables du système'
        : proxy === 'systeme'
          ? 'celui des réglages du système'
          : proxy
  }),
  'mandataire-exceptions': policy({
    schema: v.pipe(v.array(v.pipe(v.string(), v.maxLength(300), v.regex(EXCEPTION))), v.maxLength(100)),
    levels: 'imposed',
    label: 'Serveurs joints sans mandataire',
    effect:
      'serveurs que l’application joint directement, avec tout ce qui est au-dessous d’eux (`exemple.fr` vaut aussi pour `www.exemple.fr`) ; `*` : tous',
    expects: 'une liste de noms de serveurs, par exemple ["exemple.fr"]',
    example: ['intra.exemple.fr'],
    words: (hosts) => (hosts.length === 0 ? 'aucun' : hosts.join(', '))
  }),
  'mandataire-identifiants': policy({
    schema: pathSchema,
    levels: 'imposed',
    label: 'Identifiants du mandataire',
    effect:
      'fichier dont la première ligne est `nom:mot-de-passe`, pour un mandataire qui les demande (Basic)',
    expects: PATH,
    example: '/etc/manuel-numerique-ouvert/mandataire.txt',
    words: (file) => `lus dans ${file}`
  }),
  'autorites-du-systeme': policy({
    schema: v.boolean(),
    levels: 'imposed',
    label: 'Autorités de certification du système',
    effect: '`true` ajoute les autorités que le système reconnaît à celles que l’application connaît',
    expects: 'true ou false',
    example: true,
    words: yesOrNo
  }),
  'autorites-fichier': policy({
    schema: pathSchema,
    levels: 'imposed',
    label: 'Autorités de certification du poste',
    effect:
      'autorités ajoutées à celles que l’application connaît : fichier PEM (une ou plusieurs) ou DER (une), ou dossier de tels fichiers',
    expects: PATH,
    example: '/etc/manuel-numerique-ouvert/autorites.pem',
    words: (file) => file
  }),
  'versions-du-poste': policy({
    schema: pathSchema,
    levels: 'imposed',
    label: 'Dossier des versions pour tout le poste',
    effect:
      'dossier des versions installées pour tout le poste, par exemple un partage en lecture seule, au lieu du dossier usuel',
    expects: PATH,
    example: '/srv/manuel/contenu',
    words: (folder) => folder
  }),
  'racines-de-confiance': policy({
    schema: pathSchema,
    levels: 'imposed',
    label: 'Autres éditeurs reconnus',
    effect:
      'fichier `root.json` d’un autre éditeur, ou dossier de tels fichiers (`*.json`, ou `root.json` dans un dossier), reconnus en plus de celui que porte l’application ; seule l’administration doit pouvoir les écrire',
    expects: PATH,
    example: '/etc/manuel-numerique-ouvert/racines',
    words: (place) => `ceux de ${place}`
  }),
  importation: policy({
    schema: v.picklist(['tous', 'administration']),
    levels: 'imposed',
    label: 'Qui installe des versions du contenu',
    effect:
      '`tous` (par défaut), ou `administration` : seulement `--import-content` et `--update-content` avec `--machine`, qui demandent le droit d’écrire pour tout le poste',
    expects: '"tous" ou "administration"',
    example: 'administration',
    words: (who) => ({ tous: 'tout le monde', administration: 'l’administration seulement' })[who]
  })
}
