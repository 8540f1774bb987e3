import { wordsIn } from '../sections/headings.ts';

/** A certification or licence many employers ask for. */
export interface KnownCertification {
  id: string;
  /** Its full name. */
  name: string;
  /** Its names, each as words in lower case. */
  phrases: readonly string[][];
  /** Its short form, which counts in exactly this case. */
  short?: string;
  /** Whether the short form stands for other things, too. */
  ambiguous: boolean;
}

/** `id|full name|further names, separated by commas|short form`; a short form with `?` stands for other things, too. */
const LINES = `
acls|Advanced Cardiovascular Life Support|advanced cardiac life support,advanced cardiovascular life support|ACLS
acca|Association of Chartered Certified Accountants|chartered certified accountant|ACCA
acsm|ACSM Certified Personal Trainer|acsm certified,acsm-cpt|?ACSM
ap-license|Airframe and Powerplant License|a&p license,a&p certificate,a&p mechanic,airframe and powerplant,airframe & powerplant|?A&P
ase|ASE Certification|ase certified,ase master technician,ase certification|?ASE
aws-certified|AWS Certified|aws certified|
azure-certified|Microsoft Certified: Azure|azure administrator associate,azure fundamentals,azure certified,microsoft certified azure|
bar-admission|Bar Admission|admitted to the bar,bar admission,bar admissions,state bar of,member of the bar,licensed attorney,licensed to practice law,admitted to practice|
bls|Basic Life Support|basic life support,bls certified,bls certification,bls provider|?BLS
cams|Certified Anti-Money Laundering Specialist|certified anti-money laundering specialist|?CAMS
capm|Certified Associate in Project Management|certified associate in project management|CAPM
ccna|Cisco Certified Network Associate|cisco certified network associate|CCNA
ccnp|Cisco Certified Network Professional|cisco certified network professional|CCNP
cdl|Commercial Driver's License|commercial driver's license,commercial drivers license,commercial driver license,cdl license,class a cdl,class b cdl,cdl class a,cdl class b|CDL
ceh|Certified Ethical Hacker|certified ethical hacker|?CEH
cfa|Chartered Financial Analyst|chartered financial analyst,cfa charterholder,cfa level i,cfa level ii,cfa level iii|CFA
cfe|Certified Fraud Examiner|certified fraud examiner|?CFE
cfp|Certified Financial Planner|certified financial planner|CFP
cgma|Chartered Global Management Accountant|chartered global management accountant|CGMA
cia|Certified Internal Auditor|certified internal auditor|?CIA
cima|Chartered Institute of Management Accountants|acma,chartered management accountant|CIMA
cipd|Chartered Institute of Personnel and Development|chartered mcipd,assoc cipd,cipd level|CIPD
cisa|Certified Information Systems Auditor|certified information systems auditor|CISA
cism|Certified Information Security Manager|certified information security manager|CISM
cissp|Certified Information Systems Security Professional|certified information systems security professional|CISSP
cma|Certified Management Accountant|certified management accountant|?CMA
cna|Certified Nursing Assistant|certified nursing assistant,certified nurse assistant,certified nurse aide,certified nurses assistant|CNA
comptia-a-plus|CompTIA A+|comptia a|?A+
comptia-network-plus|CompTIA Network+|comptia network|Network+
comptia-security-plus|CompTIA Security+|comptia security|Security+
cosmetology-license|Cosmetology License|cosmetology license,licensed cosmetologist|
cpa|Certified Public Accountant|certified public accountant,cpa license,licensed cpa|CPA
cpim|Certified in Production and Inventory Management|certified in production and inventory management|CPIM
cpr|CPR|cpr certified,cpr certification,cpr/aed,cpr & first aid,cpr and first aid,cardiopulmonary resuscitation|CPR
cpt|Certified Personal Trainer|certified personal trainer,nasm-cpt,ace certified,nasm certified|
csm|Certified ScrumMaster|certified scrummaster,certified scrum master|CSM
cscp|Certified Supply Chain Professional|certified supply chain professional|CSCP
cscs|Certified Strength and Conditioning Specialist|certified strength and conditioning specialist|CSCS
cspo|Certified Scrum Product Owner|certified scrum product owner|CSPO
driving-licence|Driving Licence|driver's license,drivers license,driver license,driving licence,driving license,full uk driving licence,führerschein,permis b,carnet de conducir|
ea|Enrolled Agent|enrolled agent|?EA
eit|Engineer in Training|engineer in training,engineer-in-training|EIT
electrician-licence|Electrician License|licensed electrician,journeyman electrician license,journeyman electrician licence,master electrician license,electrical license|
emt|Emergency Medical Technician|emergency medical technician,emt-b,emt-p,nremt|EMT
epa-608|EPA Section 608|epa 608,epa universal,epa section 608,epa certified|
first-aid|First Aid|first aid certified,first aid certification,certified in first aid,first aid & cpr,first aid/cpr,first aid and cpr|
food-handler|Food Handler Card|food handler card,food handlers card,food handler certificate,food handler's card,food handlers certificate,food safety certified,food protection certificate|
forklift|Forklift Certification|forklift certified,forklift certification,certified forklift operator,forklift license,forklift licence|
insurance-license|Insurance License|insurance license,life and health license,life and health insurance license,property and casualty license,property & casualty license,licensed insurance agent|
itil|ITIL|itil foundation,itil certified,itil v3,itil v4,itil 4|ITIL
lcsw|Licensed Clinical Social Worker|licensed clinical social worker|LCSW
leed|LEED Accredited Professional|leed ap,leed accredited professional,leed green associate|
lmsw|Licensed Master Social Worker|licensed master social worker|LMSW
lpc|Licensed Professional Counselor|licensed professional counselor|?LPC
lpn|Licensed Practical Nurse|licensed practical nurse,licensed vocational nurse,lvn|LPN
massage-license|Massage Therapy License|licensed massage therapist,massage therapy license|LMT
mcsa|Microsoft Certified Solutions Associate|microsoft certified solutions associate,microsoft certified systems administrator|MCSA
mcse|Microsoft Certified Solutions Expert|microsoft certified solutions expert,microsoft certified systems engineer|MCSE
mcp|Microsoft Certified Professional|microsoft certified professional|?MCP
medical-license|Medical License|medical license,board certified,licensed physician|
mos|Microsoft Office Specialist|microsoft office specialist,microsoft office certified|?MOS
nmls|NMLS Mortgage Loan Originator License|nmls license,nmls licensed,mortgage loan originator license|NMLS
notary|Notary Public|notary public,certified notary|
np|Nurse Practitioner Licence|board certified nurse practitioner,licensed nurse practitioner,fnp-c|
osha-10|OSHA 10|osha 10,osha 10-hour,osha 10 hour,osha-10|
osha-30|OSHA 30|osha 30,osha 30-hour,osha 30 hour,osha-30|
pals|Pediatric Advanced Life Support|pediatric advanced life support|PALS
pe|Professional Engineer|licensed professional engineer,professional engineer license,registered professional engineer,p.e. license,pe license|?PE
pgce|Postgraduate Certificate in Education|postgraduate certificate in education|PGCE
pharmacist-license|Pharmacist License|licensed pharmacist,registered pharmacist,pharmacist license|RPh
pharmacy-technician|Certified Pharmacy Technician|certified pharmacy technician,cpht|CPhT
phlebotomy|Certified Phlebotomy Technician|certified phlebotomy technician,certified phlebotomist,phlebotomy certification|
phr|Professional in Human Resources|professional in human resources|?PHR
pilot-licence|Pilot License|commercial pilot license,private pilot license,airline transport pilot,commercial pilot certificate,private pilot certificate|?ATP
pmi-acp|PMI Agile Certified Practitioner|pmi agile certified practitioner|PMI-ACP
pmp|Project Management Professional|project management professional,pmp certified,pmp certification|PMP
prince2|PRINCE2|prince2|
psm|Professional Scrum Master|professional scrum master|?PSM
qts|Qualified Teacher Status|qualified teacher status|QTS
real-estate-license|Real Estate License|real estate license,licensed real estate agent,real estate salesperson license,real estate broker license,licensed realtor|
rhce|Red Hat Certified Engineer|red hat certified engineer|RHCE
rn|Registered Nurse|registered nurse,rn license,rn licensure|RN
security-guard|Security Guard License|guard card,security guard license,security license,sia licence,armed guard license|
series-6|FINRA Series 6|series 6|
series-63|FINRA Series 63|series 63|
series-65|FINRA Series 65|series 65|
series-66|FINRA Series 66|series 66|
series-7|FINRA Series 7|series 7|
servsafe|ServSafe|servsafe,serv safe,serve safe|
shrm-cp|SHRM Certified Professional|shrm certified professional|SHRM-CP
shrm-scp|SHRM Senior Certified Professional|shrm senior certified professional|SHRM-SCP
six-sigma-black-belt|Six Sigma Black Belt|six sigma black belt,lean six sigma black belt|
six-sigma-green-belt|Six Sigma Green Belt|six sigma green belt,lean six sigma green belt|
six-sigma-yellow-belt|Six Sigma Yellow Belt|six sigma yellow belt|
sphr|Senior Professional in Human Resources|senior professional in human resources|SPHR
teaching-licence|Teaching License|teaching license,teaching licence,teaching certificate,teaching credential,teacher certification,teaching certification,teacher's license,teachers license,certified teacher,licensed teacher,state certified teacher,teaching credentials,educator license,educator certificate|
twic|Transportation Worker Identification Credential|twic card|TWIC
welding|Welding Certification|certified welder,aws certified welder,welding certification,welding certificate|
`;

/** The certifications and licences we know. */
export const KNOWN_CERTIFICATIONS: readonly KnownCertification[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [id = '', name = '', further = '', written = ''] = line.split('|');
    const names = [name, ...further.split(',')].filter((one) => one !== '');
    const short = written.replace('?', '');
    return {
      id,
      name,
      phrases: names.map(wordsIn),
      ...(short !== '' && { short }),
      ambiguous: written.startsWith('?'),
    };
  });
