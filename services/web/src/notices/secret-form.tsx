interface SecretFormProps {
  label: string;
  hint?: string;
  action: string;
  onSecret(secret: string): void;
}

/** Asks for a password or a key. No password manager is to keep it. */
export function SecretForm({ label, hint, action, onSecret }: SecretFormProps) {
  return (
    <form
      class="secret"
      onSubmit={(event) => {
        event.preventDefault();
        const secret = String(new FormData(event.currentTarget).get('secret'));
        if (secret !== '') onSecret(secret);
      }}
    >
      <label>
        <span class="label">{label}</span>
        <input class="input" type="password" name="secret" required autocomplete="off" />
      </label>
      <button class="button button-main" type="submit">
        {action}
      </button>
      {hint !== undefined && <p class="hint">{hint}</p>}
    </form>
  );
}
