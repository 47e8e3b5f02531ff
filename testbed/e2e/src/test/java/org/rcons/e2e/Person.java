package org.rcons.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rcons.testbed.real.RealConserver;

/** Somebody at a terminal of their own, with a home folder and a login name of their own, who uses rcons. */
final class Person implements AutoCloseable {
    /** What begins an escape command. */
    static final String ESCAPE = "\005c";

    private static final String HELP = "[Enter `^Ec?' for help]\r\n";
    private static final String STATUS = "status ";

    private final RealConserver conserver;
    private final String name;
    private final Path home;
    private final Terminal terminal;
    private final String settingsBefore;

    private Person(RealConserver conserver, String name) throws IOException {
        this.conserver = conserver;
        this.name = name;
        this.home = Program.home(conserver);
        this.terminal = Terminal.open(home, Program.environment());
        this.settingsBefore = terminal.answer("stty -g");
    }

    static Person named(String name, RealConserver conserver) throws IOException {
        Program.require();
        return new Person(conserver, name);
    }

    /** Writes the user's configuration file. */
    Person configures(String text) throws IOException {
        Files.writeString(home.resolve(".consolerc"), text);
        return this;
    }

    /** Starts rcons with these words behind the options that say who and where. */
    Person starts(String words) {
        return enters(Program.at(conserver) + " -l " + name + ' ' + words);
    }

    /** Runs any command line, for its exit status. */
    Person enters(String commandLine) {
        terminal.enter(commandLine + "; echo \"" + STATUS + "$?\"");
        return this;
    }

    /** Starts rcons and sees the console open. */
    Person opens(String words) {
        return starts(words).sees(HELP);
    }

    Person types(String keys) {
        terminal.type(keys);
        return this;
    }

    /** Types a text that the console echoes, and sees it. */
    Person says(String text) {
        return types(text).sees(text);
    }

    Person sees(String text) {
        terminal.expect(text);
        return this;
    }

    /** Leaves with the escape command. */
    Person leaves() {
        return types(ESCAPE + '.').sees("[disconnect]\r\n");
    }

    /** rcons ends so, and the shell is back. */
    Person endsWith(int status) {
        terminal.expect(STATUS);
        assertEquals(String.valueOf(status), terminal.expect("\r\n"), terminal::shown);
        terminal.awaitShell();
        return this;
    }

    /** rcons is suspended, and the shell is back. */
    Person isSuspended() {
        assertTrue(terminal.awaitShell().contains("Stopped"), terminal::shown);
        return this;
    }

    /** The terminal is as it was before rcons came. */
    void terminalIsAsBefore() {
        assertEquals(settingsBefore, terminal.answer("stty -g"));
    }

    Terminal terminal() {
        return terminal;
    }

    @Override
    public void close() {
        terminal.close();
    }
}
