// Generated from openapi.json by `npm run generate:client`; changes are overwritten.

export interface paths {
    "/admin/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The queue's batches by state */
        get: operations["getQueueState"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/queue/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let the workers take no further batch
         * @description Batches at hand are finished. Imports are accepted while there is room in the queue.
         */
        post: operations["pauseQueue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/queue/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the workers go on */
        post: operations["resumeQueue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Batches that were given up, the latest first */
        get: operations["listDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/dead-letters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A dead letter with its postings */
        get: operations["getDeadLetter"];
        put?: never;
        post?: never;
        /** Remove a dead letter for good; its postings stay counted as failed */
        delete: operations["dropDeadLetter"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/dead-letters/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Queue a dead letter again, with all its attempts */
        post: operations["replayDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/imports/{id}/dead-letters/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Queue the dead letters of an import again */
        post: operations["replayDeadLettersOfImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/imports/{id}/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove the dead letters of an import for good; its postings stay counted as failed */
        delete: operations["dropDeadLettersOfImport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All feedback that is kept, for evaluation */
        get: operations["exportFeedback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What was done with jobs that were recommended
         * @description Of one job and action the first event stands, so that a request can be repeated. Nothing about the candidate is taken.
         */
        post: operations["giveFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feedback/{recommendationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget all feedback on a recommendation */
        delete: operations["deleteFeedback"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process answers */
        get: operations["getLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a request would succeed: every part it needs works */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How an import stands */
        get: operations["getImport"];
        put?: never;
        post?: never;
        /**
         * Cancel what waits of an import, and forget it
         * @description Batches that no worker has taken are removed, dead letters included, and so are status and rejections. What was indexed stays. A full import that is deleted retires nothing.
         */
        delete: operations["deleteImport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An import as it changes, until it ends
         * @description Server-sent events, each with the whole state, so that a client which comes back needs none of those it missed. One that comes back with the last event id `end` is answered 204.
         */
        get: operations["followImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open postings by words and meaning, or the newest
         * @description With `q`, postings by their words and by the meaning of text and title, fused. Without, by `postedAt`, the newest first; those without, or dated ahead, come last. Expired and retired postings are never shown.
         */
        get: operations["searchJobs"];
        put?: never;
        /** Index postings: all of them, or none when one is invalid */
        post: operations["addJobs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An indexed job */
        get: operations["getJob"];
        put?: never;
        post?: never;
        /** Take a job out of the index */
        delete: operations["deleteJob"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The open postings most like a job
         * @description The job itself may have expired. Copies of it are left out, and one of each group of copies is shown.
         */
        get: operations["listSimilarJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Index a feed of postings of any size
         * @description Answers once the last line is queued. Lines that are no valid posting are counted and listed by the import; they spoil nothing else.
         */
        post: operations["importJobs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What is understood of a resume
         * @description Positions, skills, education and the like, without names, addresses and other personal data. Missing stays empty: nothing is guessed; `warnings` say what could not be read. Nothing of the resume is kept.
         */
        post: operations["readProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recommend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The job openings that fit a resume best
         * @description Reads the resume, retrieves postings by meaning and by words among those that pass the filters, and ranks them. Nothing of the resume is kept.
         */
        post: operations["recommendJobs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recommend/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The job openings that fit each of many resumes best
         * @description Every file of the form is a resume. They are read while they arrive and answered in the order they are done; one that cannot be read spoils no other. Nothing of them is kept.
         */
        post: operations["recommendBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Applied: {
            /** @default 10 */
            limit: number;
            filters: components["schemas"]["SearchFilters"];
            weights: components["schemas"]["EvidenceWeights"];
            showUnmet: boolean;
            place?: components["schemas"]["Place"];
        };
        AppliedFilters: {
            filters: components["schemas"]["SearchFilters"];
            place?: components["schemas"]["Place"];
        };
        /** @description `error`: why the request was read no further; what came before was answered */
        BatchCounts: {
            /** @description Resumes that were read, each with a line of its own */
            received: number;
            /** @description Those with jobs */
            recommended: number;
            /** @description Those with an error */
            failed: number;
            totalMs: number;
            error?: components["schemas"]["CodedError"];
        };
        BatchFailure: {
            /** @description Place of the resume in the request, from 0 */
            index: number;
            /** @description Name of the field the resume came in, unless it is `resume` */
            reference?: string;
            error: components["schemas"]["CodedError"];
        };
        BatchLine: components["schemas"]["BatchRecommendation"] | components["schemas"]["BatchFailure"] | components["schemas"]["BatchSummary"];
        BatchRecommendation: {
            /** @description Place of the resume in the request, from 0 */
            index: number;
            /** @description Name of the field the resume came in, unless it is `resume` */
            reference?: string;
            response: components["schemas"]["RecommendResponse"];
        };
        BatchSummary: {
            summary: components["schemas"]["BatchCounts"];
        };
        CodedError: {
            code: components["schemas"]["ErrorCode"];
            /** @description For a person */
            message: string;
            /** @description Finds the request in the logs */
            requestId: string;
            details?: components["schemas"]["ErrorDetail"][];
        };
        Contributions: {
            /** @description Of a posting that is neither like nor unlike the resume */
            typical: number;
            /** @description The candidate's titles */
            titles: number;
            /** @description What was done */
            experience: number;
            /** @description Words both use */
            words: number;
            /** @description Skills named */
            skills: number;
            /** @description Fields of work */
            field: number;
            /** @description Level of the position */
            level: number;
            /** @description Degree, licences and years asked for */
            requirements: number;
            /** @description How much the posting says */
            posting: number;
        };
        /** @description Of the centre of the city, in degrees (WGS84), where it is clear which is meant */
        Coordinates: {
            lat: number;
            lon: number;
        };
        DeadLetter: {
            id: string;
            /** Format: uuid */
            importId: string;
            /** @description Number of the batch within its import */
            batch: number;
            /** @description Of the request that brought the import */
            requestId: string;
            /** @description Postings in the batch */
            postingCount: number;
            code: components["schemas"]["ErrorCode"];
            /** @description What the last attempt failed with */
            reason: string;
            /** @description Attempts made */
            attempts: number;
            /** Format: date-time */
            queuedAt: string;
            /** Format: date-time */
            failedAt: string;
        };
        DeadLetterContent: {
            id: string;
            /** Format: uuid */
            importId: string;
            /** @description Number of the batch within its import */
            batch: number;
            /** @description Of the request that brought the import */
            requestId: string;
            /** @description Postings in the batch */
            postingCount: number;
            code: components["schemas"]["ErrorCode"];
            /** @description What the last attempt failed with */
            reason: string;
            /** @description Attempts made */
            attempts: number;
            /** Format: date-time */
            queuedAt: string;
            /** Format: date-time */
            failedAt: string;
            postings: components["schemas"]["DeadLetterPosting"][];
        };
        DeadLetterPage: {
            /** @description Dead letters on all pages */
            total: number;
            deadLetters: components["schemas"]["DeadLetter"][];
        };
        DeadLetterPosting: {
            /** @description Line of the file, or position in the array */
            line: number;
            /** @description As it was queued; it may be of an older version */
            posting: unknown;
        };
        DeadLettersHandled: {
            /** @description Dead letters replayed, or dropped */
            handled: number;
            /** @description Dead letters of the import left over; ask again where it is not 0 */
            remaining: number;
        };
        /** @enum {string} */
        DegreeLevel: "doctorate" | "master" | "bachelor" | "associate" | "vocational" | "school";
        /** @description Read out of the posting when it was indexed; nothing is guessed */
        Derived: {
            /** @description Fields the feed left open, read out of title, location or description; all others it stated */
            read?: components["schemas"]["ReadField"][];
            salaryPerYear?: components["schemas"]["SalaryPerYear"];
            place?: components["schemas"]["Place"];
            /** @description Of the description: ISO 639-1, or 639-3 where there is none */
            language?: string;
        };
        EducationEntry: {
            level?: components["schemas"]["DegreeLevel"];
            /** @description The degree, as it is written */
            degree?: string;
            /** @description The field of study, as it is written */
            field?: string;
            /** @description School or university, as it is written */
            institution?: string;
            /** @description When it began: `YYYY` or `YYYY-MM` */
            start?: string;
            /** @description When it ended, or was to end; the only date where there is one: `YYYY` or `YYYY-MM` */
            end?: string;
        };
        /** @enum {string} */
        EmploymentType: "full_time" | "part_time" | "contract" | "temporary" | "internship" | "volunteer" | "other";
        /**
         * @description Stable code; see the table of errors
         * @enum {string}
         */
        ErrorCode: "REQUEST_INVALID" | "JSON_MALFORMED" | "MULTIPART_MALFORMED" | "CONTENT_TYPE_UNSUPPORTED" | "BODY_TOO_LARGE" | "REQUEST_TIMEOUT" | "ANSWER_TIMEOUT" | "PLACE_UNKNOWN" | "PAGE_NOT_BUILT" | "ROUTE_NOT_FOUND" | "FILE_MISSING" | "FILE_TOO_MANY" | "FILE_EMPTY" | "FILE_TOO_LARGE" | "RESUME_TYPE_UNSUPPORTED" | "RESUME_UNREADABLE" | "RESUME_ENCRYPTED" | "RESUME_UNPACKED_TOO_LARGE" | "RESUME_NO_PAGES" | "RESUME_NO_TEXT" | "RESUME_IMAGE_TOO_LARGE" | "RESUME_TIMEOUT" | "RESUME_BUSY" | "RESUME_UNAVAILABLE" | "JOB_NOT_FOUND" | "IMPORT_NOT_FOUND" | "IMPORT_EXISTS" | "IMPORT_FOLLOWERS_TOO_MANY" | "IMPORT_FORMAT_UNSUPPORTED" | "COMPANION_UNSUPPORTED" | "COMPANIONS_TOO_LARGE" | "IMPORT_INTERRUPTED" | "POSTING_INVALID" | "POSTING_DUPLICATE" | "POSTING_SOURCE_OTHER" | "LINE_MALFORMED" | "LINE_TOO_LONG" | "FULL_IMPORT_FAILED" | "FULL_IMPORT_EMPTY" | "FULL_IMPORT_REJECTED" | "FULL_IMPORT_SMALL" | "BOARD_UNKNOWN" | "BOARD_THROTTLED" | "BOARD_UNAVAILABLE" | "BOARD_ANSWER_INVALID" | "ADMIN_KEY_INVALID" | "DEAD_LETTER_NOT_FOUND" | "BACKUP_INVALID" | "BACKUP_INCOMPATIBLE" | "BACKUP_OUTDATED" | "BACKUP_UNSUPPORTED" | "INDEX_UNAVAILABLE" | "INDEX_TIMEOUT" | "INDEX_REJECTED" | "INDEX_SCHEMA_UNKNOWN" | "QUEUE_UNAVAILABLE" | "EMBEDDING_BUSY" | "EMBEDDING_UNAVAILABLE" | "EMBEDDING_UNAUTHORIZED" | "EMBEDDING_INVALID" | "CONFIG_INVALID" | "MODEL_NOT_FOUND" | "MODEL_DIGEST_MISMATCH" | "MODEL_UNKNOWN" | "REINDEX_RUNNING" | "REINDEX_REFUSED" | "REINDEX_UNFINISHED" | "REINDEX_UNVERIFIED" | "PORT_IN_USE" | "PLATFORM_UNSUPPORTED" | "BINARY_DIGEST_MISMATCH" | "SERVER_START_FAILED" | "API_KEY_MISSING" | "API_KEY_INVALID" | "SCOPE_MISSING" | "RATE_LIMITED" | "OVERLOADED" | "IDEMPOTENCY_KEY_REUSED" | "IDEMPOTENCY_KEY_IN_USE" | "BATCH_BUSY" | "FEEDBACK_NOT_FOUND" | "FEEDBACK_FULL" | "FEEDBACK_UNAVAILABLE" | "IMPORT_RUNNING" | "METHOD_NOT_ALLOWED" | "INTERNAL" | "MODEL_FAILED";
        ErrorDetail: {
            /** @description JSON pointer */
            path: string;
            message: string;
        };
        ErrorResponse: {
            error: components["schemas"]["CodedError"];
        };
        EvidenceWeights: {
            /**
             * @description The candidate's titles
             * @default 1
             */
            titles?: number;
            /**
             * @description What was done
             * @default 1
             */
            experience?: number;
            /**
             * @description Words both use
             * @default 1
             */
            words?: number;
            /**
             * @description Skills named
             * @default 1
             */
            skills?: number;
            /**
             * @description Fields of work
             * @default 1
             */
            field?: number;
            /**
             * @description Level of the position
             * @default 1
             */
            level?: number;
            /**
             * @description Degree, licences and years asked for
             * @default 1
             */
            requirements?: number;
            /**
             * @description How much the posting says
             * @default 1
             */
            posting?: number;
        };
        ExperienceEntry: {
            /** @description The job title, as it is written */
            title?: string;
            /** @description Who employed, as it is written */
            employer?: string;
            /** @description Where, as it is written */
            place?: string;
            /** @description When it began: `YYYY` or `YYYY-MM` */
            start?: string;
            /** @description When it ended; absent where it goes on or is not said: `YYYY` or `YYYY-MM` */
            end?: string;
            /** @description Said to go on ("to present") */
            current: boolean;
            /** @description What is said of it; may be empty */
            text: string;
        };
        FeedForm: {
            /**
             * Format: binary
             * @description CSV with a header, JSONL, JSON, XML (job feed, RSS, Atom), or a page with JSON-LD; gzipped or not. Of any size.
             */
            file: Blob;
            /** @description Before `file`: job_skills.csv, skills.csv, job_industries.csv, industries.csv, salaries.csv, companies.csv of the Kaggle LinkedIn set, told by their headers; gzipped or not. */
            companions?: Blob[];
        };
        Feedback: {
            /**
             * Format: uuid
             * @description As the recommendation came with it
             */
            recommendationId: string;
            events: components["schemas"]["FeedbackEvent"][];
        };
        /** @enum {string} */
        FeedbackAction: "shown" | "opened" | "saved" | "dismissed" | "applied";
        FeedbackEvent: {
            /** Format: uuid */
            jobId: string;
            action: components["schemas"]["FeedbackAction"];
            /** @description Where the job stood in the list that was shown */
            rank?: number;
        };
        FeedbackRecord: {
            /**
             * Format: uuid
             * @description As the recommendation came with it
             */
            recommendationId: string;
            /** Format: uuid */
            jobId: string;
            action: components["schemas"]["FeedbackAction"];
            /** @description Where the job stood in the list that was shown */
            rank?: number;
            /**
             * Format: date-time
             * @description When it came
             */
            at: string;
        };
        FeedbackRecorded: {
            /** @description Events that were new */
            recorded: number;
            /** @description Events that were known: the first of one job and action stands */
            repeated: number;
        };
        Health: {
            /** @enum {string} */
            status: "ok";
        };
        Import: {
            /** Format: uuid */
            id: string;
            status: components["schemas"]["ImportStatus"];
            /** @description Records read so far */
            total: number;
            /** @description New or changed postings written to the index */
            indexed: number;
            /** @description Postings the index held already, word for word */
            unchanged: number;
            /** @description Records that were not taken */
            rejected: number;
            /** @description Postings whose batch was given up after all retries */
            failed: number;
            /** @description The first 100 rejections, by line */
            rejections: components["schemas"]["Rejection"][];
            /** @description Of a full import: postings of the source it did not list, which are no longer recommended */
            retired?: number;
            error?: components["schemas"]["ErrorCode"];
            /** @description Why a full import that completed retired nothing: a code that begins with `FULL_IMPORT_` */
            warning?: components["schemas"]["ErrorCode"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            finishedAt?: string;
        };
        ImportAccepted: {
            /** Format: uuid */
            importId: string;
            statusUrl: string;
        };
        ImportEvent: {
            event: components["schemas"]["ImportEventType"];
            /** @description A number, or `end` of the last one */
            id: string;
            /** @description The whole `Import` as JSON */
            data: string;
        };
        /** @enum {string} */
        ImportEventType: "progress" | "end";
        /** @enum {string} */
        ImportStatus: "queued" | "running" | "completed" | "failed";
        Job: {
            /**
             * Format: uuid
             * @description UUIDv5 of source and externalId
             */
            id: string;
            /** @description The feed or board the posting comes from; with externalId it identifies the posting */
            source: string;
            externalId: string;
            title: string;
            /** @description Plain text */
            description: string;
            company?: string;
            /** @description As stated */
            location?: string;
            /** @description Where to apply or read more */
            url?: string;
            postedAt?: string;
            validThrough?: string;
            employmentType?: components["schemas"]["EmploymentType"];
            workplace?: components["schemas"]["Workplace"];
            seniority?: components["schemas"]["Seniority"];
            skills?: string[];
            /** @description The employer's lines of business, as stated; shown, and not weighed by the ranking */
            industries?: string[];
            salary?: components["schemas"]["Salary"];
            derived?: components["schemas"]["Derived"];
            /** Format: date-time */
            indexedAt: string;
            /**
             * Format: date-time
             * @description Opening of the full import that no longer listed it; it is not recommended
             */
            retiredAt?: string;
        };
        JobPosting: {
            /** @description The feed or board the posting comes from; with externalId it identifies the posting */
            source: string;
            externalId: string;
            title: string;
            description: string;
            company?: string;
            /** @description As stated */
            location?: string;
            /** @description Where to apply or read more */
            url?: string;
            postedAt?: string;
            validThrough?: string;
            employmentType?: components["schemas"]["EmploymentType"];
            workplace?: components["schemas"]["Workplace"];
            seniority?: components["schemas"]["Seniority"];
            skills?: string[];
            /** @description The employer's lines of business, as stated; shown, and not weighed by the ranking */
            industries?: string[];
            salary?: components["schemas"]["Salary"];
        };
        JobPostings: components["schemas"]["JobPosting"][];
        JobSearchHit: {
            job: components["schemas"]["JobSummary"];
            /** @description How near the top it is by words, by meaning and by its title, 1 being first by all three; only to be compared within one search. Absent without `q` */
            score?: number;
        };
        JobSearchResponse: {
            requestId: string;
            jobs: components["schemas"]["JobSearchHit"][];
            /** @description About how many open postings the filters leave. With `q` the best 500 to 1,500 of them can be paged through */
            estimatedTotal: number;
            /** @description Asks for the next page, with the same parameters; absent on the last */
            nextCursor?: string;
            applied: components["schemas"]["AppliedFilters"];
            versions: components["schemas"]["SearchVersions"];
        };
        JobSummary: {
            /**
             * Format: uuid
             * @description UUIDv5 of source and externalId
             */
            id: string;
            /** @description The feed or board the posting comes from; with externalId it identifies the posting */
            source: string;
            externalId: string;
            title: string;
            company?: string;
            /** @description As stated */
            location?: string;
            /** @description Where to apply or read more */
            url?: string;
            postedAt?: string;
            validThrough?: string;
            employmentType?: components["schemas"]["EmploymentType"];
            workplace?: components["schemas"]["Workplace"];
            seniority?: components["schemas"]["Seniority"];
            salary?: components["schemas"]["Salary"];
            derived?: components["schemas"]["Derived"];
        };
        /** @description A resume in the format of JSON Resume (https://jsonresume.org/schema) */
        JsonResume: {
            [key: string]: unknown;
        };
        /**
         * @description How good a match that is, by the score alone
         * @enum {string}
         */
        MatchBand: "strong" | "good" | "possible";
        /** @description What the location states; of several places what they share */
        Place: {
            /** @description As stated */
            city?: string;
            /** @description State, province or the like; in full in the United States, Canada and Australia */
            region?: string;
            /** @description ISO 3166-1 alpha-2 */
            country?: string;
            coordinates?: components["schemas"]["Coordinates"];
        };
        ProfileBody: components["schemas"]["ProfileRequest"] | components["schemas"]["JsonResume"];
        ProfileCertification: {
            /** @description As it is written */
            name: string;
            /** @description Where it is one we know, such as `rn` or `pmp` */
            id?: string;
            /** @description The full name of one we know */
            standardName?: string;
            /** @description When it was given: `YYYY` or `YYYY-MM` */
            date?: string;
        };
        ProfileCorrections: {
            /** @description Titles, the most telling first */
            titles?: string[];
            /** @description Skills by name or id; those that are not known are searched for as words */
            skills?: string[];
            yearsOfExperience?: number;
        };
        ProfileForm: {
            /**
             * Format: binary
             * @description PDF, DOCX, ODT, RTF, HTML, JSON Resume, Markdown or plain text, or, where OCR is on, PNG, JPEG or WebP; judged by content
             */
            resume: Blob;
            /** @description Opens a protected PDF or DOCX; not kept */
            password?: string;
        };
        ProfileOccupation: {
            /** @description Of O*NET-SOC or ESCO */
            code: string;
            name: string;
            /** @description Of the evidence; at most 1 in sum */
            share: number;
            /** @description The field of work */
            domain: string;
        };
        ProfileRequest: {
            resume: string | components["schemas"]["JsonResume"];
            /** @description Opens a protected PDF or DOCX; not kept */
            password?: string;
        };
        ProfileResponse: {
            requestId: string;
            profile: components["schemas"]["ResumeProfile"];
            warnings: components["schemas"]["Warning"][];
            timings: components["schemas"]["ProfileTimings"];
            versions: components["schemas"]["ProfileVersions"];
        };
        ProfileSeniority: {
            level: components["schemas"]["Seniority"];
            /** @description The title that says so */
            evidence: string;
        };
        ProfileSkill: {
            /** @description The taxonomy's */
            id: string;
            name: string;
            /** @description Names it is written by, in lower case but for acronyms, each once */
            written: string[];
            /** @description How often it is named */
            count: number;
            /** @description Where, each kind once */
            sections: components["schemas"]["SectionKind"][];
        };
        ProfileTimings: {
            extractMs: number;
            profileMs: number;
            totalMs: number;
        };
        ProfileTitle: {
            /** @description One of `titles` */
            title: string;
            /** @description Of a position that is said to go on */
            current: boolean;
            /** @description The title of the taxonomy it was read as */
            known: string;
            /** @description The most likely first */
            occupations: components["schemas"]["ProfileOccupation"][];
        };
        ProfileVersions: {
            api: string;
            /** @description Names of titles and skills: beginning of their SHA-256 */
            taxonomy: string;
        };
        QueueState: {
            /** @description Whether workers take no further batch */
            paused: boolean;
            /** @description Batches that wait for a worker */
            waiting: number;
            /** @description Batches that failed and wait for their next attempt */
            delayed: number;
            /** @description Batches in hand of a worker */
            active: number;
            /** @description Batches given up */
            deadLetters: number;
        };
        RankingFeatures: {
            /** @description Of the resume's passage most like the posting */
            passageBest: number;
            /** @description Of the mean of the resume's passages and the posting */
            passageMean: number;
            /** @description Of the resume's beginning and the posting's title */
            titleBeginning: number;
            /** @description Of the resume's first lines and the posting's title */
            titleHeadline: number;
            /** @description Of the mean of the resume's passages and the posting's title */
            titleMean: number;
            /** @description Of the candidate's titles and the posting's */
            titleTitles: number;
            /** @description BM25 of the resume's words, of the best posting's */
            words: number;
            /** @description BM25 of the candidate's titles and skills, of the best posting's */
            keywords: number;
            /** @description Cosine of the skills of both, rare ones weighing more */
            skillSimilarity: number;
            /** @description How much of the skills the posting names the resume names too */
            skillCoverage: number;
            /** @description Agreement of the occupations that the posting's title and the candidate's stand for */
            occupation: number;
            /** @description Agreement of the fields of work of the posting and the resume */
            domain: number;
            /** @description Minus the steps between the levels of both */
            level: number;
            /** @description Of the candidate's latest title and the posting's */
            titleCurrent: number;
            /** @description Of the title of the candidate's most like the posting's; older ones count less */
            titleBest: number;
            /** @description Of the title of the candidate's most like the posting; older ones count less */
            postingTitle: number;
            /** @description Of the candidate's latest position and the posting */
            positionCurrent: number;
            /** @description Of the candidate's position most like the posting; older ones count less */
            positionBest: number;
            /** @description Of the candidate's positions and the posting, older ones weighing less */
            positionMean: number;
            /** @description Of the candidate's latest position and the posting's title */
            titlePositionCurrent: number;
            /** @description Of the candidate's position most like the posting's title; older ones count less */
            titlePositionBest: number;
            /** @description Of the candidate's positions and the posting's title, older ones weighing less */
            titlePositionMean: number;
            /** @description Words a title of the candidate's shares with the posting's, of all of both; rare ones weigh more */
            titleWords: number;
            /** @description How much of the posting's title the words of the candidate's titles cover */
            titleCoverage: number;
            /** @description Of the resume's first passage and the posting */
            passageFirst: number;
            /** @description Of the resume's passages and the posting, earlier ones weighing more */
            passageRecent: number;
            /** @description Of the resume's beginning and the posting */
            postingBeginning: number;
            /** @description ln(1 + skills of the posting that the resume names) */
            skillsShared: number;
            /** @description -ln(1 + skills of the posting that it does not name) */
            skillsMissing: number;
            /** @description ln of the chance that both are of the same field of work, and of 0.001 */
            fieldOverlap: number;
            /** @description Minus the steps up to the least degree named */
            degreeGap: number;
            /** @description 1 where the posting names no degree */
            degreeOpen: number;
            /** @description Minus the licences the posting names and the resume does not; two at most */
            licencesMissing: number;
            /** @description Minus the years of experience asked for beyond those the resume tells of */
            yearsMissing: number;
            /** @description ln(1 + characters of the posting's description) */
            length: number;
        };
        /** @enum {string} */
        ReadField: "employmentType" | "workplace" | "seniority" | "salary";
        Reason: {
            kind: components["schemas"]["ReasonKind"];
            fit: components["schemas"]["ReasonFit"];
            /** @description The fact in words, in English */
            label: string;
            /** @description How well resume, or request, and posting agree in this: 1 wholly, 0 not at all */
            value: number;
            evidence: components["schemas"]["ReasonEvidence"];
        };
        /** @description Names of skills, titles, fields, levels and the like; never personal data. For skills in both, names in the same place stand for the same skill */
        ReasonEvidence: {
            /** @description What it rests on in the resume or, for place and salary, in the request */
            resume: string[];
            /** @description What it rests on in the posting */
            posting: string[];
        };
        /**
         * @description Whether it speaks for the job or against it
         * @enum {string}
         */
        ReasonFit: "for" | "against";
        /**
         * @description `skills_matched`, `skills_missing`: skills the posting names; `title`, `field`, `seniority`; `degree`, `licence`, `experience`: what the posting requires; `freshness`: its age; `place`, `salary`: what the request prefers
         * @enum {string}
         */
        ReasonKind: "skills_matched" | "skills_missing" | "title" | "field" | "seniority" | "degree" | "licence" | "experience" | "freshness" | "place" | "salary";
        /** @description Fields come before the resumes, and hold for all of them */
        RecommendBatchForm: {
            /** @description How many jobs to return at most; 10 unless given */
            limit?: number;
            /** @description Also postings that demand a licence of a profession, a master's degree or a doctorate which the resume does not tell of */
            showUnmet?: boolean;
            /** @description Country, region or town, as one writes it */
            place?: string;
            /** @description Also what lies at most so far from `place`, which must be a town with known coordinates */
            radiusKm?: number;
            /** @description Also remote postings of the same country, or of none that is stated */
            includeRemote?: boolean;
            /** @description Where the work is done */
            workplace?: components["schemas"]["Workplace"][];
            /** @description Kind of contract */
            employmentType?: components["schemas"]["EmploymentType"][];
            /** @description Level of the position */
            seniority?: components["schemas"]["Seniority"][];
            /** @description Least pay a full-time year that must be within reach; needs `salaryCurrency`. Pay in another currency counts as unstated */
            minSalary?: number;
            /** @description ISO 4217 code */
            salaryCurrency?: string;
            /** @description Posted today (0, in UTC) or so many days before */
            postedWithinDays?: number;
            /** @description Languages the posting may be written in: ISO 639-1, or 639-3 where there is none */
            languages?: string[];
            /** @description Only these employers; legal forms and case make no difference */
            companies?: string[];
            /** @description None of these employers */
            excludeCompanies?: string[];
            /** @description Words in a row that the title must hold */
            titles?: string[];
            /** @description Words in a row that the title must not hold */
            excludeTitles?: string[];
            /** @description Fields of work, by the ids of `domains`; see the README of `taxonomy` */
            domains?: string[];
            /** @description None of these fields of work */
            excludeDomains?: string[];
            /** @description Words in a row that title or description must hold, all of them */
            keywords?: string[];
            /** @description Words in a row that neither may hold */
            excludeKeywords?: string[];
            /** @description Feeds or boards */
            sources?: string[];
            /** @description Keeps postings that leave unsaid what a filter asks for */
            keepUnstated?: components["schemas"]["UnstatedField"][];
            /** @description How much each kind of evidence counts: `EvidenceWeights` as JSON */
            weights?: string;
            /** @description Opens those that are protected; not kept */
            password?: string;
            resume?: Blob[];
        } & {
            [key: string]: Blob;
        };
        RecommendBody: components["schemas"]["RecommendRequest"] | components["schemas"]["JsonResume"];
        RecommendForm: {
            /**
             * Format: binary
             * @description PDF, DOCX, ODT, RTF, HTML, JSON Resume, Markdown or plain text, or, where OCR is on, PNG, JPEG or WebP; judged by content
             */
            resume: Blob;
            /** @description Opens a protected PDF or DOCX; not kept */
            password?: string;
            /** @description How many jobs to return at most; 10 unless given */
            limit?: number;
            /** @description Also postings that demand a licence of a profession, a master's degree or a doctorate which the resume does not tell of */
            showUnmet?: boolean;
            /** @description Country, region or town, as one writes it */
            place?: string;
            /** @description Also what lies at most so far from `place`, which must be a town with known coordinates */
            radiusKm?: number;
            /** @description Also remote postings of the same country, or of none that is stated */
            includeRemote?: boolean;
            /** @description Where the work is done */
            workplace?: components["schemas"]["Workplace"][];
            /** @description Kind of contract */
            employmentType?: components["schemas"]["EmploymentType"][];
            /** @description Level of the position */
            seniority?: components["schemas"]["Seniority"][];
            /** @description Least pay a full-time year that must be within reach; needs `salaryCurrency`. Pay in another currency counts as unstated */
            minSalary?: number;
            /** @description ISO 4217 code */
            salaryCurrency?: string;
            /** @description Posted today (0, in UTC) or so many days before */
            postedWithinDays?: number;
            /** @description Languages the posting may be written in: ISO 639-1, or 639-3 where there is none */
            languages?: string[];
            /** @description Only these employers; legal forms and case make no difference */
            companies?: string[];
            /** @description None of these employers */
            excludeCompanies?: string[];
            /** @description Words in a row that the title must hold */
            titles?: string[];
            /** @description Words in a row that the title must not hold */
            excludeTitles?: string[];
            /** @description Fields of work, by the ids of `domains`; see the README of `taxonomy` */
            domains?: string[];
            /** @description None of these fields of work */
            excludeDomains?: string[];
            /** @description Words in a row that title or description must hold, all of them */
            keywords?: string[];
            /** @description Words in a row that neither may hold */
            excludeKeywords?: string[];
            /** @description Feeds or boards */
            sources?: string[];
            /** @description Keeps postings that leave unsaid what a filter asks for */
            keepUnstated?: components["schemas"]["UnstatedField"][];
            /** @description How much each kind of evidence counts: `EvidenceWeights` as JSON */
            weights?: string;
            /** @description What the candidate says instead of what is read: `ProfileCorrections` as JSON */
            corrections?: string;
        };
        RecommendRequest: {
            resume: string | components["schemas"]["JsonResume"];
            /** @description Opens a protected PDF or DOCX; not kept */
            password?: string;
            /** @description How many jobs to return at most; 10 unless given */
            limit?: number;
            /** @description Also postings that demand a licence of a profession, a master's degree or a doctorate which the resume does not tell of */
            showUnmet?: boolean;
            filters?: components["schemas"]["SearchFilters"];
            weights?: components["schemas"]["EvidenceWeights"];
            corrections?: components["schemas"]["ProfileCorrections"];
        };
        RecommendResponse: {
            requestId: string;
            /**
             * Format: uuid
             * @description Of this answer alone; feedback names it. Nothing is kept under it until feedback comes
             */
            recommendationId: string;
            recommendations: components["schemas"]["Recommendation"][];
            vetoed: components["schemas"]["Vetoed"];
            applied: components["schemas"]["Applied"];
            warnings: components["schemas"]["Warning"][];
            timings: components["schemas"]["Timings"];
            versions: components["schemas"]["Versions"];
        };
        Recommendation: {
            rank: number;
            /** @description About how likely a careful reader finds the job clearly worth showing; never rises down the list */
            score: number;
            band: components["schemas"]["MatchBand"];
            /** @description The weightiest of the reasons in one sentence, in English; nothing that is not among them */
            explanation: string;
            /** @description What speaks for the job, the weightiest in its score first, then what speaks against it, likewise. What is not known gives no reason */
            reasons: components["schemas"]["Reason"][];
            job: components["schemas"]["JobSummary"];
            /** @description Further postings of the same job (posted again, elsewhere or for other towns) that were retrieved */
            similarPostings: number;
            retrieval: components["schemas"]["RetrievalTrace"];
            features: components["schemas"]["RankingFeatures"];
            contributions: components["schemas"]["Contributions"];
            warnings?: components["schemas"]["RecommendationWarning"][];
        };
        RecommendationWarning: {
            code: components["schemas"]["RecommendationWarningCode"];
            message: string;
        };
        /** @enum {string} */
        RecommendationWarningCode: "POSTING_OLD";
        Rejection: {
            /** @description Line of the file the record starts on, or the position in the array, from 1 */
            line: number;
            externalId?: string;
            code: components["schemas"]["ErrorCode"];
            message: string;
        };
        ResumeProfile: {
            /** @description Of the text: ISO 639, two letters if there are */
            language?: string;
            /** @description Where the candidate lives, as it is written */
            place?: string;
            /** @description Lower-cased, each once: the headline if it is a title, then the latest first */
            titles: string[];
            /** @description What each of the titles stands for */
            occupations: components["schemas"]["ProfileTitle"][];
            seniority?: components["schemas"]["ProfileSeniority"];
            /** @description Months in which a dated position was held, each once, as years; what goes on counts up to now */
            yearsOfExperience?: number;
            /** @description In the order of the resume */
            experience: components["schemas"]["ExperienceEntry"][];
            education: components["schemas"]["EducationEntry"][];
            /** @description The most often named first, then by id */
            skills: components["schemas"]["ProfileSkill"][];
            certifications: components["schemas"]["ProfileCertification"][];
            languages: components["schemas"]["SpokenLanguage"][];
            sections: components["schemas"]["ResumeSection"][];
        };
        ResumeSection: {
            kind: components["schemas"]["SectionKind"];
            /** @description As it is written; empty for the header */
            heading: string;
            /** @description What stands under it, without personal data */
            text: string;
        };
        /** @description The text of a resume */
        ResumeText: string;
        RetrievalTrace: {
            denseRank?: number;
            /** @description Cosine similarity, -1..1 */
            denseScore?: number;
            sparseRank?: number;
            /** @description BM25, unbounded */
            sparseScore?: number;
            titleRank?: number;
            /** @description Cosine similarity, -1..1 */
            titleScore?: number;
            careerRank?: number;
            /** @description Cosine similarity, -1..1 */
            careerScore?: number;
            headlineRank?: number;
            /** @description Cosine similarity, -1..1 */
            headlineScore?: number;
            titlesRank?: number;
            /** @description Cosine similarity, -1..1 */
            titlesScore?: number;
            keywordsRank?: number;
            /** @description BM25, unbounded */
            keywordsScore?: number;
            /** @description Reciprocal rank fusion of the legs */
            fusedScore: number;
        };
        Salary: {
            min?: number;
            max?: number;
            /** @description ISO 4217 code */
            currency: string;
            period: components["schemas"]["SalaryPeriod"];
        };
        /** @description The salary a full-time year, in its own currency: times 2,080 hours, 260 days, 52 weeks or 12 months */
        SalaryPerYear: {
            min?: number;
            max?: number;
            /** @description ISO 4217 code */
            currency: string;
        };
        /** @enum {string} */
        SalaryPeriod: "hour" | "day" | "week" | "month" | "year";
        SearchFilters: {
            /** @description Country, region or town, as one writes it */
            place?: string;
            /** @description Also what lies at most so far from `place`, which must be a town with known coordinates */
            radiusKm?: number;
            /** @description Also remote postings of the same country, or of none that is stated */
            includeRemote?: boolean;
            /** @description Where the work is done */
            workplace?: components["schemas"]["Workplace"][];
            /** @description Kind of contract */
            employmentType?: components["schemas"]["EmploymentType"][];
            /** @description Level of the position */
            seniority?: components["schemas"]["Seniority"][];
            /** @description Least pay a full-time year that must be within reach; needs `salaryCurrency`. Pay in another currency counts as unstated */
            minSalary?: number;
            /** @description ISO 4217 code */
            salaryCurrency?: string;
            /** @description Posted today (0, in UTC) or so many days before */
            postedWithinDays?: number;
            /** @description Languages the posting may be written in: ISO 639-1, or 639-3 where there is none */
            languages?: string[];
            /** @description Only these employers; legal forms and case make no difference */
            companies?: string[];
            /** @description None of these employers */
            excludeCompanies?: string[];
            /** @description Words in a row that the title must hold */
            titles?: string[];
            /** @description Words in a row that the title must not hold */
            excludeTitles?: string[];
            /** @description Fields of work, by the ids of `domains`; see the README of `taxonomy` */
            domains?: string[];
            /** @description None of these fields of work */
            excludeDomains?: string[];
            /** @description Words in a row that title or description must hold, all of them */
            keywords?: string[];
            /** @description Words in a row that neither may hold */
            excludeKeywords?: string[];
            /** @description Feeds or boards */
            sources?: string[];
            /** @description Keeps postings that leave unsaid what a filter asks for */
            keepUnstated?: components["schemas"]["UnstatedField"][];
        };
        SearchVersions: {
            api: string;
            /** @description Embedding model */
            model: string;
            /** @description Qdrant collection behind the alias */
            collection: string;
        };
        /** @enum {string} */
        SectionKind: "header" | "summary" | "experience" | "education" | "skills" | "certifications" | "languages" | "projects" | "publications" | "awards" | "volunteering" | "memberships" | "interests" | "references" | "personal" | "other";
        /** @enum {string} */
        Seniority: "internship" | "entry" | "associate" | "mid_senior" | "director" | "executive";
        SimilarJob: {
            job: components["schemas"]["JobSummary"];
            /** @description Mean of the cosine similarities of whole postings and of titles */
            score: number;
        };
        SimilarJobsResponse: {
            requestId: string;
            jobs: components["schemas"]["SimilarJob"][];
            applied: components["schemas"]["AppliedFilters"];
            versions: components["schemas"]["SearchVersions"];
        };
        SpokenLanguage: {
            /** @description In English */
            name: string;
            /** @description How well, as it is written */
            proficiency?: string;
        };
        Timings: {
            extractMs: number;
            embedMs: number;
            retrieveMs: number;
            rankMs: number;
            totalMs: number;
        };
        /** @enum {string} */
        UnstatedField: "place" | "workplace" | "employmentType" | "seniority" | "salary" | "postedAt" | "language";
        Versions: {
            api: string;
            /** @description Embedding model */
            model: string;
            /** @description Qdrant collection behind the alias */
            collection: string;
            /** @description Ranking model: beginning of its SHA-256 */
            ranker: string;
            /** @description Model that tells fields of work: beginning of its SHA-256; `none` if it does not suit `model` */
            domainClassifier: string;
            /** @description Names of titles and skills: beginning of their SHA-256 */
            taxonomy: string;
        };
        Vetoed: {
            /** @description Of a profession, such as nursing, law or accountancy */
            licence: number;
            /** @description A master's degree or a doctorate */
            degree: number;
        };
        Warning: {
            code: components["schemas"]["WarningCode"];
            message: string;
        };
        /** @enum {string} */
        WarningCode: "RESUME_TRUNCATED" | "RESUME_INCOMPLETE" | "RESUME_RECOGNISED" | "INDEX_EMPTY" | "FILTERS_MATCH_NOTHING" | "PROFILE_TRUNCATED" | "PROFILE_LANGUAGE_UNSUPPORTED" | "PROFILE_NO_SECTIONS" | "PROFILE_NO_EXPERIENCE" | "PROFILE_NO_TITLES" | "PROFILE_NO_DATES" | "PROFILE_NO_EDUCATION" | "PROFILE_NO_SKILLS";
        /** @enum {string} */
        Workplace: "on_site" | "hybrid" | "remote";
    };
    responses: never;
    parameters: {
        /** @description What the caller calls the request; answer and logs repeat it where it is a sane one */
        RequestId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getQueueState: {
        parameters: {
            query?: never;
            header?: {
                /** @description What the caller calls the request; answer and logs repeat it where it is a sane one */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueState"];
                };
            };
            /** @description `REQUEST_INVALID` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `ADMIN_KEY_INVALID` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `SCOPE_MISSING` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `RATE_LIMITED` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `INTERNAL` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `QUEUE_UNAVAILABLE`, `ANSWER_TIMEOUT`, `OVERLOADED` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    pauseQueue: {
        parameters: {
            query?: never;
            header?: {
                /** @description What the caller calls the request; answer and logs repeat it where it is a sane one */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is paused */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueState"];
                };
            };
            /** @description `REQUEST_INVALID`, `JSON_MALFORMED` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `ADMIN_KEY_INVALID` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `SCOPE_MISSING` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `REQUEST_TIMEOUT` */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `BODY_TOO_LARGE` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `CONTENT_TYPE_UNSUPPORTED` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `RATE_LIMITED` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `INTERNAL` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `QUEUE_UNAVAILABLE`, `ANSWER_TIMEOUT`, `OVERLOADED` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    resumeQueue: {
        parameters: {
            query?: never;
            header?: {
                /** @description What the caller calls the request; answer and logs repeat it where it is a sane one */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is not paused */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueState"];
                };
            };
            /** @description `REQUEST_INVALID`, `JSON_MALFORMED` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `ADMIN_KEY_INVALID` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `SCOPE_MISSING` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `REQUEST_TIMEOUT` */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `BODY_TOO_LARGE` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `CONTENT_TYPE_UNSUPPORTED` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `RATE_LIMITED` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `INTERNAL` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `QUEUE_UNAVAILABLE`, `ANSWER_TIMEOUT`, `OVERLOADED` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    listDeadLetters: {
        parameters: {
            query?: {
                /** @description Only those of this import */
                importId?: string;
                offset?: number;
                limit?: number;
            };
            header?: {
                /** @description What the caller calls the request; answer and logs repeat it where it is a sane one */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterPage"];
                };
            };
            /** @description `REQUEST_INVALID` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `ADMIN_KEY_INVALID` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `SCOPE_MISSING` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `RATE_LIMITED` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `INTERNAL` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `QUEUE_UNAVAILABLE`, `ANSWER_TIMEOUT`, `OVERLOADED` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    getDeadLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description What the caller calls the request; answer and logs repeat it where it is a sane one */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dead letter */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterContent"];
                };
            };
            /** @description `REQUEST_INVALID` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `ADMIN_KEY_INVALID` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `SCOPE_MISSING` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `DEAD_LETTER_NOT_FOUND` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `RATE_LIMITED` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `INTERNAL` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `QUEUE_UNAVAILABLE`, `ANSWER_TIMEOUT`, `OVERLOADED` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    dropDeadLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description What the caller calls the request; answer and logs repeat it where it is a sane one */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `REQUEST_INVALID`, `JSON_MALFORMED` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `ADMIN_KEY_INVALID` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `SCOPE_MISSING` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `DEAD_LETTER_NOT_FOUND` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `REQUEST_TIMEOUT` */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `BODY_TOO_LARGE` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `CONTENT_TYPE_UNSUPPORTED` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `RATE_LIMITED` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `INTERNAL` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `QUEUE_UNAVAILABLE`, `ANSWER_TIMEOUT`, `OVERLOADED` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    replayDeadLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description What the caller calls the request; answer and logs repeat it where it is a sane one */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is queued; once it is indexed, its import is repaired */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `REQUEST_INVALID`, `JSON_MALFORMED` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `ADMIN_KEY_INVALID` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `SCOPE_MISSING` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `DEAD_LETTER_NOT_FOUND` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `REQUEST_TIMEOUT` */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `BODY_TOO_LARGE` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `CONTENT_TYPE_UNSUPPORTED` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `RATE_LIMITED` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `INTERNAL` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `QUEUE_UNAVAILABLE`, `ANSWER_TIMEOUT`, `OVERLOADED` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    replayDeadLettersOfImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description What the caller calls the request; answer and logs repeat it where it is a sane one */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLettersHandled"];
                };
            };
            /** @description `REQUEST_INVALID`, `JSON_MALFORMED` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `ADMIN_KEY_INVALID` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `SCOPE_MISSING` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `REQUEST_TIMEOUT` */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `BODY_TOO_LARGE` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `CONTENT_TYPE_UNSUPPORTED` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `RATE_LIMITED` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `INTERNAL` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `QUEUE_UNAVAILABLE`, `ANSWER_TIMEOUT`, `OVERLOADED` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    dropDeadLettersOfImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description What the caller calls the request; answer and logs repeat it where it is a sane one */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLettersHandled"];
                };
            };
            /** @description `REQUEST_INVALID`, `JSON_MALFORMED` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `ADMIN_KEY_INVALID` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `SCOPE_MISSING` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `REQUEST_TIMEOUT` */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `BODY_TOO_LARGE` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `CONTENT_TYPE_UNSUPPORTED` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `RATE_LIMITED` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `INTERNAL` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `QUEUE_UNAVAILABLE`, `ANSWER_TIMEOUT`, `OVERLOADED` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    exportFeedback: {
        parameters: {
            query?: {
                /** @description Only recommendations with their first feedback at this moment or later */
                since?: string;
                /** @description Only recommendations with their first feedback before this moment */
                until?: string;
            };
            header?: {
                /** @description What the caller calls the request; answer and logs repeat it where it is a sane one */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An event a line, recommendation by recommendation in the order of their first feedback */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["FeedbackRecord"];
                };
            };
            /** @description `REQUEST_INVALID` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `ADMIN_KEY_INVALID` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `SCOPE_MISSING` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `RATE_LIMITED` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `INTERNAL` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `FEEDBACK_UNAVAILABLE`, `OVERLOADED` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    giveFeedback: {
        parameters: {
            query?: never;
            header?: {
                /** @description What the caller calls the request; answer and logs repeat it where it is a sane one */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Feedback"];
            };
        };
        responses: {
            /** @description How much of it was new */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackRecorded"];
                };
            };
            /** @description `REQUEST_INVALID`, `JSON_MALFORMED` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `API_KEY_MISSING`, `API_KEY_INVALID` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `SCOPE_MISSING` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `REQUEST_TIMEOUT` */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `FEEDBACK_FULL` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `BODY_TOO_LARGE` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `CONTENT_TYPE_UNSUPPORTED` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `RATE_LIMITED` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `INTERNAL` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `ANSWER_TIMEOUT`, `FEEDBACK_UNAVAILABLE`, `OVERLOADED` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    deleteFeedback: {
        parameters: {
            query?: never;
            header?: {
                /** @description What the caller calls the request; answer and logs repeat it where it is a sane one */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                recommendationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `REQUEST_INVALID`, `JSON_MALFORMED` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `API_KEY_MISSING`, `API_KEY_INVALID` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `SCOPE_MISSING` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `FEEDBACK_NOT_FOUND` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `REQUEST_TIMEOUT` */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `BODY_TOO_LARGE` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `CONTENT_TYPE_UNSUPPORTED` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `RATE_LIMITED` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `INTERNAL` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `ANSWER_TIMEOUT`, `FEEDBACK_UNAVAILABLE`, `OVERLOADED` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    getLiveness: {
        parameters: {
            query?: never;
            header?: {
                /** @description What the caller calls the request; answer and logs repeat it where it is a sane one */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It answers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description `REQUEST_INVALID` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `INTERNAL` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: {
                /** @description What the caller calls the request; answer and logs repeat it where it is a sane one */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every part works */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description `REQUEST_INVALID` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `INTERNAL` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `INDEX_REJECTED`, `EMBEDDING_UNAUTHORIZED`, `EMBEDDING_INVALID` */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `INDEX_UNAVAILABLE`, `INDEX_TIMEOUT`, `INDEX_SCHEMA_UNKNOWN`, `QUEUE_UNAVAILABLE`, `EMBEDDING_UNAVAILABLE`, `RESUME_UNAVAILABLE`, `MODEL_FAILED` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description What the caller calls the request; answer and logs repeat it where it is a sane one */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Status and counts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description `REQUEST_INVALID` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `API_KEY_MISSING`, `API_KEY_INVALID` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `SCOPE_MISSING` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `IMPORT_NOT_FOUND` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `RATE_LIMITED` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `INTERNAL` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `QUEUE_UNAVAILABLE`, `ANSWER_TIMEOUT`, `OVERLOADED` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    deleteImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description What the caller calls the request; answer and logs repeat it where it is a sane one */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `REQUEST_INVALID`, `JSON_MALFORMED` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `API_KEY_MISSING`, `API_KEY_INVALID` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `SCOPE_MISSING` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `IMPORT_NOT_FOUND` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `REQUEST_TIMEOUT` */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `IMPORT_RUNNING` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `BODY_TOO_LARGE` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `CONTENT_TYPE_UNSUPPORTED` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `RATE_LIMITED` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `INTERNAL` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `QUEUE_UNAVAILABLE`, `ANSWER_TIMEOUT`, `OVERLOADED` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    followImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the last event that came, as browsers send it when they come back */
                "last-event-id"?: string;
                /** @description What the caller calls the request; answer and logs repeat it where it is a sane one */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events `progress`, at most four a second, then `end` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["ImportEvent"];
                };
            };
            /** @description The client has seen the end */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `REQUEST_INVALID` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `API_KEY_MISSING`, `API_KEY_INVALID` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `SCOPE_MISSING` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `IMPORT_NOT_FOUND` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `RATE_LIMITED` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `INTERNAL` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `IMPORT_FOLLOWERS_TOO_MANY`, `QUEUE_UNAVAILABLE`, `OVERLOADED` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    searchJobs: {
        parameters: {
            query?: {
                /** @description What to search for, in words; without it the newest come first */
                q?: string;
                /** @description Country, region or town, as one writes it */
                place?: string;
                /** @description Also what lies at most so far from `place`, which must be a town with known coordinates */
                radiusKm?: number;
                /** @description Also remote postings of the same country, or of none that is stated */
                includeRemote?: boolean;
                /** @description Where the work is done */
                workplace?: components["schemas"]["Workplace"][];
                /** @description Kind of contract */
                employmentType?: components["schemas"]["EmploymentType"][];
                /** @description Level of the position */
                seniority?: components["schemas"]["Seniority"][];
                /** @description Least pay a full-time year that must be within reach; needs `salaryCurrency`. Pay in another currency counts as unstated */
                minSalary?: number;
                /** @description ISO 4217 code */
                salaryCurrency?: string;
                /** @description Posted today (0, in UTC) or so many days before */
                postedWithinDays?: number;
                /** @description Languages the posting may be written in: ISO 639-1, or 639-3 where there is none */
                languages?: string[];
                /** @description Only these employers; legal forms and case make no difference */
                companies?: string[];
                /** @description None of these employers */
                excludeCompanies?: string[];
                /** @description Words in a row that the title must hold */
                titles?: string[];
                /** @description Words in a row that the title must not hold */
                excludeTitles?: string[];
                /** @description Fields of work, by the ids of `domains`; see the README of `taxonomy` */
                domains?: string[];
                /** @description None of these fields of work */
                excludeDomains?: string[];
                /** @description Words in a row that title or description must hold, all of them */
                keywords?: string[];
                /** @description Words in a row that neither may hold */
                excludeKeywords?: string[];
                /** @description Feeds or boards */
                sources?: string[];
                /** @description Keeps postings that leave unsaid what a filter asks for */
                keepUnstated?: components["schemas"]["UnstatedField"][];
                /** @description How many jobs to return at most */
                limit?: number;
                /** @description The `nextCursor` of a page */
                cursor?: string;
            };
            header?: {
                /** @description What the caller calls the request; answer and logs repeat it where it is a sane one */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobSearchResponse"];
                };
            };
            /** @description `REQUEST_INVALID`, `PLACE_UNKNOWN` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `API_KEY_MISSING`, `API_KEY_INVALID` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `SCOPE_MISSING` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `RATE_LIMITED` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `INTERNAL` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `EMBEDDING_UNAUTHORIZED`, `EMBEDDING_INVALID`, `INDEX_REJECTED` */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `EMBEDDING_BUSY`, `EMBEDDING_UNAVAILABLE`, `ANSWER_TIMEOUT`, `INDEX_UNAVAILABLE`, `INDEX_TIMEOUT`, `INDEX_SCHEMA_UNKNOWN`, `OVERLOADED` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    addJobs: {
        parameters: {
            query?: never;
            header?: {
                /** @description For this key and body postings are queued once within 24 hours, however often they are sent; a new random UUID for each body */
                "idempotency-key"?: string;
                /** @description What the caller calls the request; answer and logs repeat it where it is a sane one */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobPostings"];
            };
        };
        responses: {
            /** @description All postings are queued */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAccepted"];
                };
            };
            /** @description `REQUEST_INVALID`, `JSON_MALFORMED` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `API_KEY_MISSING`, `API_KEY_INVALID` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `SCOPE_MISSING` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `REQUEST_TIMEOUT` */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `IDEMPOTENCY_KEY_IN_USE` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `BODY_TOO_LARGE` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `CONTENT_TYPE_UNSUPPORTED` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `POSTING_INVALID`, `IDEMPOTENCY_KEY_REUSED` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `RATE_LIMITED` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `INTERNAL` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `ANSWER_TIMEOUT`, `QUEUE_UNAVAILABLE`, `OVERLOADED` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description What the caller calls the request; answer and logs repeat it where it is a sane one */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description `REQUEST_INVALID` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `API_KEY_MISSING`, `API_KEY_INVALID` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `SCOPE_MISSING` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `JOB_NOT_FOUND` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `RATE_LIMITED` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `INTERNAL` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `INDEX_REJECTED` */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `ANSWER_TIMEOUT`, `INDEX_UNAVAILABLE`, `INDEX_TIMEOUT`, `INDEX_SCHEMA_UNKNOWN`, `OVERLOADED` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    deleteJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description What the caller calls the request; answer and logs repeat it where it is a sane one */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job is no longer recommended */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `REQUEST_INVALID`, `JSON_MALFORMED` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `API_KEY_MISSING`, `API_KEY_INVALID` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `SCOPE_MISSING` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `JOB_NOT_FOUND` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `REQUEST_TIMEOUT` */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `BODY_TOO_LARGE` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `CONTENT_TYPE_UNSUPPORTED` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `RATE_LIMITED` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `INTERNAL` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `INDEX_REJECTED` */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `ANSWER_TIMEOUT`, `INDEX_UNAVAILABLE`, `INDEX_TIMEOUT`, `INDEX_SCHEMA_UNKNOWN`, `OVERLOADED` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    listSimilarJobs: {
        parameters: {
            query?: {
                /** @description Country, region or town, as one writes it */
                place?: string;
                /** @description Also what lies at most so far from `place`, which must be a town with known coordinates */
                radiusKm?: number;
                /** @description Also remote postings of the same country, or of none that is stated */
                includeRemote?: boolean;
                /** @description Where the work is done */
                workplace?: components["schemas"]["Workplace"][];
                /** @description Kind of contract */
                employmentType?: components["schemas"]["EmploymentType"][];
                /** @description Level of the position */
                seniority?: components["schemas"]["Seniority"][];
                /** @description Least pay a full-time year that must be within reach; needs `salaryCurrency`. Pay in another currency counts as unstated */
                minSalary?: number;
                /** @description ISO 4217 code */
                salaryCurrency?: string;
                /** @description Posted today (0, in UTC) or so many days before */
                postedWithinDays?: number;
                /** @description Languages the posting may be written in: ISO 639-1, or 639-3 where there is none */
                languages?: string[];
                /** @description Only these employers; legal forms and case make no difference */
                companies?: string[];
                /** @description None of these employers */
                excludeCompanies?: string[];
                /** @description Words in a row that the title must hold */
                titles?: string[];
                /** @description Words in a row that the title must not hold */
                excludeTitles?: string[];
                /** @description Fields of work, by the ids of `domains`; see the README of `taxonomy` */
                domains?: string[];
                /** @description None of these fields of work */
                excludeDomains?: string[];
                /** @description Words in a row that title or description must hold, all of them */
                keywords?: string[];
                /** @description Words in a row that neither may hold */
                excludeKeywords?: string[];
                /** @description Feeds or boards */
                sources?: string[];
                /** @description Keeps postings that leave unsaid what a filter asks for */
                keepUnstated?: components["schemas"]["UnstatedField"][];
                /** @description How many jobs to return at most */
                limit?: number;
            };
            header?: {
                /** @description What the caller calls the request; answer and logs repeat it where it is a sane one */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The jobs, best first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarJobsResponse"];
                };
            };
            /** @description `REQUEST_INVALID`, `PLACE_UNKNOWN` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `API_KEY_MISSING`, `API_KEY_INVALID` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `SCOPE_MISSING` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `JOB_NOT_FOUND` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `RATE_LIMITED` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `INTERNAL` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `INDEX_REJECTED` */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `ANSWER_TIMEOUT`, `INDEX_UNAVAILABLE`, `INDEX_TIMEOUT`, `INDEX_SCHEMA_UNKNOWN`, `OVERLOADED` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    importJobs: {
        parameters: {
            query?: {
                /** @description Id of the import, a new random UUID in lower case, so that it can be followed while the file is still being sent */
                id?: string;
                /** @description The feed is all there is of `source`: once the import has completed, what it did not list is retired */
                full?: boolean;
                /** @description Of a full import, the source of all its postings; others are rejected */
                source?: string;
            };
            header?: {
                /** @description What the caller calls the request; answer and logs repeat it where it is a sane one */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["FeedForm"];
            };
        };
        responses: {
            /** @description Every line is queued or rejected */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAccepted"];
                };
            };
            /** @description `REQUEST_INVALID`, `MULTIPART_MALFORMED`, `FILE_MISSING`, `FILE_TOO_MANY`, `FILE_EMPTY`, `IMPORT_INTERRUPTED` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `API_KEY_MISSING`, `API_KEY_INVALID` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `SCOPE_MISSING` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `REQUEST_TIMEOUT` */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `IMPORT_EXISTS` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `COMPANIONS_TOO_LARGE` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `CONTENT_TYPE_UNSUPPORTED`, `COMPANION_UNSUPPORTED`, `IMPORT_FORMAT_UNSUPPORTED` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `RATE_LIMITED` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `INTERNAL` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `QUEUE_UNAVAILABLE`, `OVERLOADED` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    readProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description What the caller calls the request; answer and logs repeat it where it is a sane one */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ProfileForm"];
                "application/json": components["schemas"]["ProfileBody"];
                "text/plain": components["schemas"]["ResumeText"];
            };
        };
        responses: {
            /** @description The profile */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileResponse"];
                };
            };
            /** @description `REQUEST_INVALID`, `JSON_MALFORMED`, `MULTIPART_MALFORMED`, `FILE_MISSING`, `FILE_TOO_MANY`, `FILE_EMPTY` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `API_KEY_MISSING`, `API_KEY_INVALID` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `SCOPE_MISSING` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `REQUEST_TIMEOUT` */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `FILE_TOO_LARGE`, `RESUME_UNPACKED_TOO_LARGE` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `CONTENT_TYPE_UNSUPPORTED`, `RESUME_TYPE_UNSUPPORTED` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `RESUME_UNREADABLE`, `RESUME_ENCRYPTED`, `RESUME_NO_PAGES`, `RESUME_NO_TEXT`, `RESUME_IMAGE_TOO_LARGE`, `RESUME_TIMEOUT` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `RATE_LIMITED` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `INTERNAL` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `ANSWER_TIMEOUT`, `RESUME_BUSY`, `RESUME_UNAVAILABLE`, `OVERLOADED` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    recommendJobs: {
        parameters: {
            query?: {
                /** @description How many jobs to return at most; 10 unless given */
                limit?: number;
                /** @description Also postings that demand a licence of a profession, a master's degree or a doctorate which the resume does not tell of */
                showUnmet?: boolean;
                /** @description Country, region or town, as one writes it */
                place?: string;
                /** @description Also what lies at most so far from `place`, which must be a town with known coordinates */
                radiusKm?: number;
                /** @description Also remote postings of the same country, or of none that is stated */
                includeRemote?: boolean;
                /** @description Where the work is done */
                workplace?: components["schemas"]["Workplace"][];
                /** @description Kind of contract */
                employmentType?: components["schemas"]["EmploymentType"][];
                /** @description Level of the position */
                seniority?: components["schemas"]["Seniority"][];
                /** @description Least pay a full-time year that must be within reach; needs `salaryCurrency`. Pay in another currency counts as unstated */
                minSalary?: number;
                /** @description ISO 4217 code */
                salaryCurrency?: string;
                /** @description Posted today (0, in UTC) or so many days before */
                postedWithinDays?: number;
                /** @description Languages the posting may be written in: ISO 639-1, or 639-3 where there is none */
                languages?: string[];
                /** @description Only these employers; legal forms and case make no difference */
                companies?: string[];
                /** @description None of these employers */
                excludeCompanies?: string[];
                /** @description Words in a row that the title must hold */
                titles?: string[];
                /** @description Words in a row that the title must not hold */
                excludeTitles?: string[];
                /** @description Fields of work, by the ids of `domains`; see the README of `taxonomy` */
                domains?: string[];
                /** @description None of these fields of work */
                excludeDomains?: string[];
                /** @description Words in a row that title or description must hold, all of them */
                keywords?: string[];
                /** @description Words in a row that neither may hold */
                excludeKeywords?: string[];
                /** @description Feeds or boards */
                sources?: string[];
                /** @description Keeps postings that leave unsaid what a filter asks for */
                keepUnstated?: components["schemas"]["UnstatedField"][];
                /** @description How much each kind of evidence counts: `EvidenceWeights` as JSON */
                weights?: string;
            };
            header?: {
                /** @description What the caller calls the request; answer and logs repeat it where it is a sane one */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["RecommendForm"];
                "application/json": components["schemas"]["RecommendBody"];
                "text/plain": components["schemas"]["ResumeText"];
            };
        };
        responses: {
            /** @description The jobs, best first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecommendResponse"];
                };
            };
            /** @description `REQUEST_INVALID`, `JSON_MALFORMED`, `MULTIPART_MALFORMED`, `FILE_MISSING`, `FILE_TOO_MANY`, `FILE_EMPTY`, `PLACE_UNKNOWN` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `API_KEY_MISSING`, `API_KEY_INVALID` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `SCOPE_MISSING` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `REQUEST_TIMEOUT` */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `FILE_TOO_LARGE`, `RESUME_UNPACKED_TOO_LARGE` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `CONTENT_TYPE_UNSUPPORTED`, `RESUME_TYPE_UNSUPPORTED` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `RESUME_UNREADABLE`, `RESUME_ENCRYPTED`, `RESUME_NO_PAGES`, `RESUME_NO_TEXT`, `RESUME_IMAGE_TOO_LARGE`, `RESUME_TIMEOUT` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `RATE_LIMITED` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `INTERNAL` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `EMBEDDING_UNAUTHORIZED`, `EMBEDDING_INVALID`, `INDEX_REJECTED` */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `ANSWER_TIMEOUT`, `RESUME_BUSY`, `RESUME_UNAVAILABLE`, `EMBEDDING_BUSY`, `EMBEDDING_UNAVAILABLE`, `INDEX_UNAVAILABLE`, `INDEX_TIMEOUT`, `INDEX_SCHEMA_UNKNOWN`, `OVERLOADED` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    recommendBatch: {
        parameters: {
            query?: {
                /** @description How many jobs to return at most; 10 unless given */
                limit?: number;
                /** @description Also postings that demand a licence of a profession, a master's degree or a doctorate which the resume does not tell of */
                showUnmet?: boolean;
                /** @description Country, region or town, as one writes it */
                place?: string;
                /** @description Also what lies at most so far from `place`, which must be a town with known coordinates */
                radiusKm?: number;
                /** @description Also remote postings of the same country, or of none that is stated */
                includeRemote?: boolean;
                /** @description Where the work is done */
                workplace?: components["schemas"]["Workplace"][];
                /** @description Kind of contract */
                employmentType?: components["schemas"]["EmploymentType"][];
                /** @description Level of the position */
                seniority?: components["schemas"]["Seniority"][];
                /** @description Least pay a full-time year that must be within reach; needs `salaryCurrency`. Pay in another currency counts as unstated */
                minSalary?: number;
                /** @description ISO 4217 code */
                salaryCurrency?: string;
                /** @description Posted today (0, in UTC) or so many days before */
                postedWithinDays?: number;
                /** @description Languages the posting may be written in: ISO 639-1, or 639-3 where there is none */
                languages?: string[];
                /** @description Only these employers; legal forms and case make no difference */
                companies?: string[];
                /** @description None of these employers */
                excludeCompanies?: string[];
                /** @description Words in a row that the title must hold */
                titles?: string[];
                /** @description Words in a row that the title must not hold */
                excludeTitles?: string[];
                /** @description Fields of work, by the ids of `domains`; see the README of `taxonomy` */
                domains?: string[];
                /** @description None of these fields of work */
                excludeDomains?: string[];
                /** @description Words in a row that title or description must hold, all of them */
                keywords?: string[];
                /** @description Words in a row that neither may hold */
                excludeKeywords?: string[];
                /** @description Feeds or boards */
                sources?: string[];
                /** @description Keeps postings that leave unsaid what a filter asks for */
                keepUnstated?: components["schemas"]["UnstatedField"][];
                /** @description How much each kind of evidence counts: `EvidenceWeights` as JSON */
                weights?: string;
            };
            header?: {
                /** @description What the caller calls the request; answer and logs repeat it where it is a sane one */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["RecommendBatchForm"];
            };
        };
        responses: {
            /** @description A line for each resume, in the order they are done, and a last one that sums up */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["BatchLine"];
                };
            };
            /** @description `REQUEST_INVALID`, `MULTIPART_MALFORMED`, `FILE_MISSING`, `PLACE_UNKNOWN` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `API_KEY_MISSING`, `API_KEY_INVALID` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `SCOPE_MISSING` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `REQUEST_TIMEOUT` */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `CONTENT_TYPE_UNSUPPORTED` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `RATE_LIMITED` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `INTERNAL` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description `BATCH_BUSY`, `OVERLOADED` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
}
