import type { FailedTask, QueueStatus } from '../../tasks/task-queue.ts';
import { html, type Html } from './html.ts';
import { csrfField } from './page.ts';
import { plain } from './text.ts';

const countsOf = (counts: QueueStatus['counts']): string =>
  Object.entries(counts)
    .map(([state, count]) => `${String(count)} ${state}`)
    .join(', ');

export function taskPage(csrf: string, queues: QueueStatus[], failed: FailedTask[]): Html {
  return html`<div class="head"><h1>Tasks</h1></div>
    <div class="card">
      <div class="scroll">
        <table>
          <caption>
            What waits and runs at this moment
          </caption>
          <thead>
            <tr>
              <th scope="col">Queue</th>
              <th scope="col">Tasks</th>
            </tr>
          </thead>
          <tbody>
            ${queues.map(
              ({ queue, counts }) =>
                html`<tr>
                  <td>${queue}</td>
                  <td>${countsOf(counts)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </div>
    <div class="card">
      <div class="scroll">
        <table>
          <caption>
            Tasks that were given up after their last retry
          </caption>
          <thead>
            <tr>
              <th scope="col">Task</th>
              <th scope="col">Input</th>
              <th scope="col">Error</th>
              <th scope="col">Failed</th>
              <th scope="col">Action</th>
            </tr>
          </thead>
          <tbody>
            ${failed.map(
              ({ id, task, input, error, failedAt }) =>
                html`<tr>
                  <td>${task}</td>
                  <td>${plain(input)}</td>
                  <td>${error}</td>
                  <td>${plain(failedAt)}</td>
                  <td>
                    <form method="post" action="/admin/tasks/${id}/retry">
                      ${csrfField(csrf)}<button class="plain" aria-label="Retry ${task}">
                        Retry
                      </button>
                    </form>
                  </td>
                </tr> `,
            )}
          </tbody>
        </table>
      </div>
      ${failed.length === 0 && html`<p class="empty">No task has failed.</p>`}
    </div>`;
}
