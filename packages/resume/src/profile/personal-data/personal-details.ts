import { type Span, spansOf, within } from './spans.ts';

const LABELS = [
  'marital status|civil status|familienstand|estado civil|situation (?:familiale|de famille)|婚姻状况|配偶者',
  'nationality|citizenship|nationalité|nacionalidad|staatsangehörigkeit|nationalität|国籍',
  'gender|sex|geschlecht|sexo|sexe|性别|性別',
  'religion|caste|ethnicity|race|konfession|民族',
  "father['’]?s name|mother['’]?s name|spouse['’]?s? name|husband['’]?s name|wife['’]?s name",
  'passport(?: no| number)?|national id|social security(?: no| number)?|ssn|s\\.s\\.n|aadhaar|pan (?:no|number)|nric|dni|nie',
  'blood group|height|weight|age|alter|edad|âge',
  'children|kids|dependents|kinder|hijos|enfants|扶養家族',
].join('|');
/** A label, and what stands behind it up to the next separator. */
const LABELLED = new RegExp(
  `(?:^|(?<=[\\n|;•·,.(]\\s{0,2}))(?:${LABELS}) ?(?:[:：]| [-–] ) ?(?:(?:mrs?|late|\\p{L})\\.? ?)?[^\\n|;•·,.]{1,40}`,
  'giu',
);
/** Broken at the end of a line. */
const MARRIED = /(?<!\p{L})marital status\s{0,2}[:：]\s{0,2}(?:un)?(?:married|single|divorced|widowed)/giu;
const CITIZEN =
  /(?<!\p{L})(?:(?:U\.?S\.?A?\.?|\p{Lu}\p{L}{3,14}(?:an|ish|ese|ean|ian|ch))\s(?:and\s\p{Lu}\p{L}{3,14}\s)?[Cc]itizen(?:ship)?|[Cc]itizen of (?:the )?\p{Lu}[\p{L}.]{1,20}(?:\s\p{Lu}\p{L}{1,20})?)(?!\p{L})/gu;
const PRONOUNS =
  /[([]?(?<!\p{L})(?:she\/(?:her(?:\/hers)?|they)|he\/(?:him(?:\/his)?|they)|they\/them(?:\/theirs)?)(?!\p{L})[)\]]?/giu;
const PHOTO = /^[[(<]?\s?(?:photo(?:graph)?|picture|headshot|foto|bild|写真[^\n]{0,20}|照片)\s?[\])>]?$/gimu;

/** These speak of the person only where personal things are told, as an item of their own. */
const STATUS =
  /(?:^|(?<=[|;•·,]\s{0,2}))(?:(?:un)?married|single|divorced|widowed|engaged|verheiratet|ledig|geschieden|casad[oa]|solter[oa]|mariée?|célibataire|male|female|non-binary|männlich|weiblich|masculino|femenino|homme|femme)(?:,?\s(?:with\s)?(?:no|\d|one|two|three|four)?\s?(?:children|child|kids|kinder|hijos|enfants))?\s?(?=$|[|;•·,.\n])/gimu;
const YEARS_OLD =
  /(?<!\p{L})(?:(?:aged?\s)?\d{2}[ -]years?[ -]old|\d{2}\s?y\.?o\b\.?|\d{2}\s(?:jahre alt|años(?! de)|ans(?!\p{L}))|满\s?\d{2}\s?歳|\(満 \d{2} 歳\)(?: [男女])?|\d{2}岁)/giu;

/**
 * Age, marital status, nationality, gender, religion, numbers of documents and the photo. What may as well be said of
 * others ("40 years old") counts only within `zones`, where a person tells of themselves.
 */
export function findPersonalDetails(text: string, zones: readonly Span[]): Span[] {
  return [
    ...[LABELLED, MARRIED, CITIZEN, PRONOUNS, PHOTO].flatMap((pattern) => spansOf(text, pattern)),
    ...within([...spansOf(text, STATUS), ...spansOf(text, YEARS_OLD)], zones),
  ];
}
