package org.rcons.generator.emit;

import org.rcons.generator.plan.CommandForm;

/**
 * How consoles are written on one host.
 *
 * @param onDemand true if the {@code default *} block says so
 * @param environment what stands before xCAT's programs: empty, or assignments and a blank
 * @param form of commands
 */
record ConsoleForm(boolean onDemand, String environment, CommandForm form) {
    /** For a check whether a console can be written at all. */
    static final ConsoleForm ANY = new ConsoleForm(false, "", CommandForm.PLAIN);

    private static final String METHODS = "/opt/xcat/share/xcat/cons/";

    /** The value of {@code exec} for one of xCAT's programs. */
    String method(String method, String node) {
        return command(environment + METHODS + method + " " + node);
    }

    /** The value of {@code exec} for a command. */
    String command(String command) {
        return Value.of("command", form.of(command));
    }
}
