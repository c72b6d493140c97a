import { html, type Html } from './html.ts';
import { product } from './product.ts';

interface Attempt {
  readonly email?: string;
  readonly fault?: string;
}

export function loginPage({ email = '', fault }: Attempt = {}): Html {
  return html`<main class="alone" id="content">
    <h1>${product} administration</h1>
    ${fault !== undefined && html`<p class="notice bad" role="alert">${fault}</p>`}
    <form class="card fields" method="post" action="/admin/login">
      <div class="field">
        <label for="email">Email</label
        ><input
          id="email"
          name="email"
          type="email"
          value="${email}"
          autocomplete="username"
          maxlength="255"
          required
          ${email === '' && html` autofocus`}
        />
      </div>
      <div class="field">
        <label for="password">Password</label
        ><input
          id="password"
          name="password"
          type="password"
          autocomplete="current-password"
          maxlength="1024"
          required
          ${email !== '' && html` autofocus`}
        />
      </div>
      <div class="buttons"><button>Log in</button></div>
    </form>
  </main>`;
}
