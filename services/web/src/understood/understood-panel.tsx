import { correct, isCorrected, reading, resetCorrections, understood } from '../match/session.ts';
import { WarningList } from '../notices/warning-list.tsx';
import { Fold } from '../shell/fold.tsx';
import { texts } from '../texts/language.ts';
import { EditableChips } from './editable-chips.tsx';
import { FieldChips } from './field-chips.tsx';
import { withAdded } from './understood.ts';
import { YearsField } from './years-field.tsx';

/** What was read of the resume, to be corrected. */
export function UnderstoodPanel() {
  const { understood: words } = texts.value;
  const now = understood.value;
  if (now === undefined || reading.value === undefined) return null;
  const { profile, warnings } = reading.value;
  const { titles, skills, years } = now;
  return (
    <Fold title={words.heading} note={words.summary(titles.length, skills.length)}>
      <p class="hint">{words.hint}</p>
      <WarningList warnings={warnings} />
      <EditableChips
        label={words.titles}
        addLabel={words.addTitle}
        names={titles}
        onAdd={(title) => correct({ titles: withAdded(titles, title, (one) => one) })}
        onRemove={(index) => correct({ titles: titles.toSpliced(index, 1) })}
      />
      <YearsField years={years} onChange={(changed) => correct({ years: changed })} />
      <EditableChips
        label={words.skills}
        addLabel={words.addSkill}
        names={skills.map(({ name }) => name)}
        onAdd={(name) => correct({ skills: withAdded(skills, { name }, (one) => one.name) })}
        onRemove={(index) => correct({ skills: skills.toSpliced(index, 1) })}
      />
      <FieldChips profile={profile} />
      {isCorrected.value && (
        <button class="button button-quiet" type="button" onClick={resetCorrections}>
          {words.reset}
        </button>
      )}
    </Fold>
  );
}
