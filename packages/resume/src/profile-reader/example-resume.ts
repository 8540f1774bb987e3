/** A resume that has something of every kind the profile reads, and of every kind that is taken out. */
export const EXAMPLE_RESUME = `Ada Example
ada@mail.example | +44 20 7946 0958 | 1 High Street, London | linkedin.com/in/ada-example
Senior Accountant

Summary
Keeps the books of small firms, and explains to their owners what the numbers mean for the year to come.

Experience
Senior Accountant, Example Ltd, London, March 2019 - present
Prepared budgets in Microsoft Excel and ran the payroll.
Bookkeeper
Example & Sons, 2014 - 2018

Education
Bachelor of Science in Accounting, University of Example, 2013

Certifications
CPA, 2016

Languages
English (native), German (fluent)`;
