package org.rcons.testbed.fake;

import java.util.Map;

/** {@code ^Ec!}: the next byte chooses a task (PROTOCOL.md 11.3). */
record TaskKeys(Client client) implements Keys {

    static Keys begin(Client client) {
        client.say("task ");
        return new TaskKeys(client);
    }

    @Override
    public Keys octet(int octet) {
        Map<Character, ServerTask> tasks =
                client.connection().host().configuration().tasks();
        ServerTask task = tasks.get((char) octet);
        if (octet == '?') {
            client.say(list(tasks));
        } else if (octet == '.' && client.console().taskRuns()) {
            client.say("terminate]\r\n");
            client.console().endTask("signal(1)");
        } else if (!Keys.slot(octet)) {
            client.say("aborted]\r\n");
        } else if (task == null) {
            client.say("undefined]\r\n");
        } else if (client.console().taskRuns()) {
            client.say("aborted - task running]\r\n");
        } else if (task.confirm()) {
            return ConfirmKeys.begin(client, () -> start((char) octet, task));
        } else {
            start((char) octet, task);
        }
        return new PlainKeys(client);
    }

    private void start(char key, ServerTask task) {
        FakeConsole console = client.console();
        client.say("`" + key + "' started]\r\n");
        console.messageOthers(client, "[task `" + task.description() + "' started by " + client.acid() + "]\r\n");
        console.startTask();
        if (task.ends()) {
            console.fromMachine(task.output());
            console.endTask("exit(0)");
        }
    }

    private String list(Map<Character, ServerTask> tasks) {
        if (client.console().taskRuns()) {
            return "running - pid "
                    + client.connection().host().pid(client.console().group()) + " - use `^Ec!.' to terminate]\r\n";
        }
        StringBuilder list = new StringBuilder("list]\r\n");
        tasks.forEach((key, task) -> list.append(' ')
                .append(key)
                .append(" - `")
                .append(task.description())
                .append("'\r\n"));
        return list.toString();
    }
}
