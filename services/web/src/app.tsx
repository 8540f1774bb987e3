import { JobDetails } from './jobs/job-details.tsx';
import { MatchView } from './match/match-view.tsx';
import { resume } from './match/session.ts';
import { Operator } from './operator/operator.tsx';
import { PageFooter } from './shell/page-footer.tsx';
import { TopBar } from './shell/top-bar.tsx';
import { texts } from './texts/language.ts';
import { Welcome } from './welcome/welcome.tsx';

const isOperator = /\/operator\/?$/.test(location.pathname);

/** The page. */
export function App() {
  return (
    <>
      <a class="skip" href="#content">
        {texts.value.page.skip}
      </a>
      <TopBar />
      {isOperator ? <Operator /> : <Candidate />}
      <PageFooter />
    </>
  );
}

function Candidate() {
  return (
    <>
      {resume.value === undefined ? <Welcome /> : <MatchView />}
      <JobDetails />
    </>
  );
}
