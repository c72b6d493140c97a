import type { FailedTask, QueueStatus } from '../../tasks/task-queue.ts';
import { html, type Html } from './html.ts';
import { csrfField } from './page.ts';
import { labelOf, moment, plain } from './text.ts';

export function taskPage(csrf: string, queues: QueueStatus[], failed: FailedTask[]): Html {
  return html`<div class="head"><h1>Tasks</h1></div>
    <h2>Queues</h2>
    <div class="card">${queueTable(queues)}</div>
    <h2>Failed tasks</h2>
    <div class="card">
      ${failed.length > 0 ? failedTable(csrf, failed) : html`<p class="empty">No task has failed.</p>`}
    </div>`;
}

/** The states are those of the engine, and the same for every queue. */
function queueTable(queues: QueueStatus[]): Html {
  const states = Object.keys(queues[0]?.counts ?? {});
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Queues">
    <table>
      <caption>
        What waits and runs at this moment
      </caption>
      <thead>
        <tr>
          <th scope="col">Queue</th>
          ${states.map((state) => html`<th scope="col" class="number">${labelOf(state)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${queues.map(
          ({ queue, counts }) =>
            html`<tr>
              <td>${queue}</td>
              ${states.map((state) => html`<td class="number">${counts[state]}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function failedTable(csrf: string, failed: FailedTask[]): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Failed tasks">
    <table>
      <caption>
        Given up after their last retry
      </caption>
      <thead>
        <tr>
          <th scope="col">Task</th>
          <th scope="col">Error</th>
          <th scope="col">Input</th>
          <th scope="col">Failed</th>
          <th scope="col"><span class="hidden">Action</span></th>
        </tr>
      </thead>
      <tbody>
        ${failed.map((task) => failedLine(csrf, task))}
      </tbody>
    </table>
  </div>`;
}

const failedLine = (csrf: string, { id, task, input, error, failedAt }: FailedTask): Html =>
  html`<tr>
    <td>${task}</td>
    <td class="whole">${error}</td>
    <td title="${plain(input)}">${plain(input)}</td>
    <td>${moment(failedAt)}</td>
    <td>
      <form method="post" action="/admin/tasks/${encodeURIComponent(id)}/retry">
        ${csrfField(csrf)}<button class="plain" aria-label="Retry ${task}">Retry</button>
      </form>
    </td>
  </tr> `;
