import { guardedRoutes } from '#slices/access/index.ts'
import { tasksContract } from './contract.ts'
import { findSubjects } from './store-lists.ts'
import { addTask, changeTask, handTasks, moveTasks, readSteps, readTasks, readTasksOf, settleTasks } from './work.ts'

const os = guardedRoutes(tasksContract)

/** The operations on tasks, bound. */
export const tasksRoutes = {
  tasks: os.tasks.handler(({ context, input }) => readTasks(context.tx, context.who, input)),
  tasksOf: os.tasksOf.handler(({ context, input }) => readTasksOf(context.tx, context.who, input.id)),
  taskSubjects: os.taskSubjects.handler(({ context }) => findSubjects(context.tx, context.who.today)),
  taskSteps: os.taskSteps.handler(({ context, input }) => readSteps(context.tx, input.taskId)),
  addTask: os.addTask.handler(({ context, input }) => addTask(context.tx, context.who, input)),
  changeTask: os.changeTask.handler(({ context, input }) => changeTask(context.tx, context.who, input)),
  settleTasks: os.settleTasks.handler(({ context, input }) => settleTasks(context.tx, context.who, input)),
  moveTasks: os.moveTasks.handler(({ context, input }) => moveTasks(context.tx, context.who, input)),
  handTasks: os.handTasks.handler(({ context, input }) => handTasks(context.tx, context.who, input)),
}
