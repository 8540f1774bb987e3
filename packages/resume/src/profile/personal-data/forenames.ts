/** Frequent forenames that are part of some job title, too. */
const AMBIGUOUS =
  'alex art bill bob carol charles chris christian christopher daisy dale dan daniel david dean don drew earl ' +
  'edward faith frank gene george glen grace grant guy harry heath henry hope iris ivy jack james jay jean ' +
  'jerry jill jim joe john jordan joy june justin kay kelly ken lee leo lily louis marina mark martin mary ' +
  'mason max may michael miles nick norm olive page pat paul peter ray rich richard rob robert robin rod rose ' +
  'roy ruby russ sam sandy scott sean stan steve ted thomas tim tom tony victor violet wade warren will ' +
  'william woody';
/** Others, of many countries, that confirm a name which does not stand at the very top. */
const OTHERS =
  'aaron abigail adam adrian ahmed aisha albert alejandro alexander alexandra ali alice alicia alison amanda amber amy ' +
  'ana anastasia andrea andreas andrew angela anita anna anne anthony antonio ashley barbara benjamin beth betty brandon ' +
  'brenda brian bruce bryan camille carl carla carlos caroline catherine cheryl chloe christina christine cindy claire ' +
  'claudia craig crystal cynthia deborah denise dennis diana diane diego dmitry donald donna dorothy douglas edith elena ' +
  'elizabeth ella emily emma eric erica erik ethan eugene eva evelyn fatima felix fernando francis francisco frederick ' +
  'gabriel gabriela gary gloria greg gregory guillaume hannah hans harold heather helen helena hiroshi hugo ian igor ' +
  'isabel isabella ivan jacob jacqueline jan jane janet janice jason javier jeff jeffrey jennifer jessica joan joanna ' +
  'johannes jonathan jorge jose joseph joshua juan judith judy julia julian julie karen karl katherine kathleen kathryn ' +
  'katie keith kenneth kevin kimberly klaus kumar kyle larry laura lauren laurent lawrence leah lena leonard linda lisa ' +
  'logan lorraine luca lucas lucia luis luke maria marie marco margaret mariana marilyn marta martha martina matthew ' +
  'megan mei melissa mia michelle miguel mohamed mohammad mohammed monica muhammad nancy natalia natalie natasha nathan ' +
  'nicholas nicole nikolai nina noah nora olga oliver olivia omar oscar pablo pamela patricia patrick pavel pedro philip ' +
  'pierre priya rachel rafael rahul rajesh ralph raymond rebecca ricardo roberto roger ronald rosa russell ruth ryan ' +
  'samantha samuel sandra sanjay sara sarah sebastian sergei sergey shannon sharon shirley sofia sophia sophie stefan ' +
  'stephanie stephen steven susan suzanne sven svetlana takashi tamara tanya tatiana teresa theresa tiffany timothy ' +
  'tina todd tyler valentina valerie vanessa vera veronica victoria vincent virginia vladimir walter wei wendy wolfgang ' +
  'xavier yan yolanda yuki yusuf zachary zoe';

const AMBIGUOUS_FORENAMES: ReadonlySet<string> = new Set(AMBIGUOUS.split(' '));
const FORENAMES: ReadonlySet<string> = new Set([...AMBIGUOUS_FORENAMES, ...OTHERS.split(' ')]);

/** Whether a word is a frequent forename. */
export function isForename(word: string): boolean {
  return FORENAMES.has(word.toLowerCase());
}
