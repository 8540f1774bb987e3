/**
 * Spellings read as one word, in names and texts alike: British to American, and short forms that have
 * one meaning in a job title.
 */
const SAME_AS: Readonly<Record<string, string>> = {
  aeroplane: 'airplane',
  aesthetician: 'esthetician',
  aluminium: 'aluminum',
  anaesthesia: 'anesthesia',
  anaesthesiologist: 'anesthesiologist',
  anaesthetic: 'anesthetic',
  anaesthetist: 'anesthetist',
  analyse: 'analyze',
  analyser: 'analyzer',
  asst: 'assistant',
  behaviour: 'behavior',
  behavioural: 'behavioral',
  catalogue: 'catalog',
  catalyse: 'catalyze',
  centre: 'center',
  cheque: 'check',
  colour: 'color',
  counselling: 'counseling',
  counsellor: 'counselor',
  defence: 'defense',
  dialogue: 'dialog',
  dietician: 'dietitian',
  draughtsman: 'draftsman',
  draughtsperson: 'draftsperson',
  enquiry: 'inquiry',
  engr: 'engineer',
  favour: 'favor',
  fibre: 'fiber',
  flavour: 'flavor',
  fulfilment: 'fulfillment',
  grey: 'gray',
  gynaecologist: 'gynecologist',
  gynaecology: 'gynecology',
  haematology: 'hematology',
  haemodialysis: 'hemodialysis',
  harbour: 'harbor',
  jewellery: 'jewelry',
  jeweller: 'jeweler',
  jr: 'junior',
  labour: 'labor',
  labourer: 'laborer',
  licence: 'license',
  litre: 'liter',
  manoeuvre: 'maneuver',
  mgr: 'manager',
  modelling: 'modeling',
  mould: 'mold',
  moulder: 'molder',
  moulding: 'molding',
  neighbour: 'neighbor',
  neighbourhood: 'neighborhood',
  oesophageal: 'esophageal',
  offence: 'offense',
  orthopaedic: 'orthopedic',
  orthopaedics: 'orthopedics',
  paediatric: 'pediatric',
  paediatrician: 'pediatrician',
  paediatrics: 'pediatrics',
  plough: 'plow',
  practise: 'practice',
  programme: 'program',
  pyjama: 'pajama',
  sceptic: 'skeptic',
  skilful: 'skillful',
  sr: 'senior',
  storey: 'story',
  sulphur: 'sulfur',
  theatre: 'theater',
  travelling: 'traveling',
  traveller: 'traveler',
  tyre: 'tire',
  vapour: 'vapor',
  woollen: 'woolen',
};

const ISE = /^(.{4,})is(e|es|ed|er|ers|ing|ation|ations|ational)$/;
/** Words in -ise that have no form in -ize. */
const KEEP_S =
  /^(adver|circumc|comprom|enterpr|exerc|expert|franch|improv|merchand|prec|prem|prom|superv|surpr|telev)is/;

/** The spelling `key` is compared by: itself in most cases. `key` is folded as in `wordsOf`. */
export function sameSpelling(key: string): string {
  const same = SAME_AS[key];
  if (same !== undefined && Object.hasOwn(SAME_AS, key)) return same;
  if (key.length < 7 || !ISE.test(key) || KEEP_S.test(key)) return key;
  return key.replace(ISE, '$1iz$2');
}

/** A singular that `key` may be the plural of; `undefined` where it does not look like a plural. */
export function singularOf(key: string): string | undefined {
  if (key.length < 4) return undefined;
  if (key.endsWith('men')) return `${key.slice(0, -2)}an`;
  if (!key.endsWith('s') || /(ss|us|is)$/.test(key)) return undefined;
  if (key.endsWith('ies')) return `${key.slice(0, -3)}y`;
  return key.slice(0, /(ss|sh|ch|x)es$/.test(key) ? -2 : -1);
}
