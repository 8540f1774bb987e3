/** Skills, and those of which any makes it idle to say that it is missing. */
export const IMPLIED_BY: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  `
microsoft-office: microsoft-excel microsoft-word microsoft-powerpoint microsoft-outlook microsoft-access
microsoft-excel: microsoft-office
microsoft-word: microsoft-office
microsoft-powerpoint: microsoft-office
microsoft-outlook: microsoft-office
word-processing-software: microsoft-word microsoft-office
spreadsheet-software: microsoft-excel microsoft-office
presentation-software: microsoft-powerpoint microsoft-office
sql: mysql postgresql sql-server oracle-database sqlite microsoft-access mariadb pl-sql t-sql
database-management-systems: mysql postgresql sql-server oracle-database sql mongodb
javascript: typescript react angular vue-js node-js jquery
html: react angular vue-js javascript css web-design
css: react angular vue-js javascript html
java: spring spring-boot hibernate kotlin
python: django flask pandas numpy pytorch
csharp: dotnet asp-net
dotnet: csharp asp-net
linux: bash
unix: linux
bash: linux
version-control-software: git subversion
web-development: html css javascript react angular php
front-end-development: html css javascript react angular
full-stack-development: javascript react angular node-js php
object-oriented-programming: java csharp cplusplus python ruby
computer-programming: java csharp cplusplus python javascript php
cloud-computing: aws microsoft-azure google-cloud
machine-learning: pytorch tensorflow scikit-learn
artificial-intelligence: machine-learning deep-learning
data-analysis: statistics statistical-analysis sql r python data-science financial-analysis
data-science: machine-learning statistics
agile: scrum kanban jira
scrum: agile
accounting: bookkeeping general-ledger accounts-payable accounts-receivable financial-reporting month-end-close
bookkeeping: accounting general-ledger
general-ledger: accounting bookkeeping month-end-close
accounting-software: quickbooks sap xero oracle-peoplesoft sage-50-accounting
gaap: financial-reporting accounting
crm: salesforce hubspot microsoft-dynamics
erp: sap oracle-e-business-suite netsuite oracle-peoplesoft microsoft-dynamics
graphic-design: adobe-photoshop adobe-illustrator adobe-indesign adobe-creative-suite
adobe-creative-suite: adobe-photoshop adobe-illustrator adobe-indesign
cad: autocad solidworks revit catia autodesk-inventor
digital-marketing: seo sem email-marketing social-media-marketing google-analytics
social-media-marketing: digital-marketing facebook instagram
point-of-sale: cash-handling
cash-handling: point-of-sale
patient-care: registered-nurse-license critical-care-nursing acute-care
recruiting: onboarding human-resource-management
human-resource-management: recruiting employee-relations payroll
lesson-planning: teaching curriculum-development
classroom-management: teaching
teaching: lesson-planning classroom-management curriculum-development
food-preparation: kitchen-management food-safety
project-management: pmp scrum
supply-chain-management: logistics procurement inventory-management
`
    .trim()
    .split('\n')
    .map((line) => {
      const [skill = '', by = ''] = line.split(': ');
      return [skill, by.split(' ')];
    }),
);

/** Whether one of the skills makes it idle to say that another is missing: who names Excel knows an office program. */
export function impliesSkill(skills: ReadonlyMap<string, unknown>, id: string): boolean {
  return IMPLIED_BY[id]?.some((other) => skills.has(other)) ?? false;
}
