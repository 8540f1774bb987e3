/** What the examples speak of, so that one can be followed into the next. */
export const REQUEST_ID = '80e36fda-d33b-4bed-852b-0679f7f97790';
export const RECOMMENDATION_ID = '3253a92b-1959-4e8a-bf7c-c997744e475c';
export const JOB_ID = '2a80ea2c-e4f7-54ba-a800-3915f546dbe3';
export const IMPORT_ID = '6f3b1a52-98c4-4d0e-8a7d-2f4c9be01d37';
