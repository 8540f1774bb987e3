/** The shape of what is to come. */
export function SkeletonList() {
  return (
    <div class="jobs" aria-hidden="true">
      {[0, 1, 2, 3].map((place) => (
        <div key={place} class="job skeleton">
          <span class="bone bone-title" />
          <span class="bone bone-line" />
          <span class="bone bone-text" />
        </div>
      ))}
    </div>
  );
}
