package org.rcons.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcons.testbed.firmware.Firmware;
import org.rcons.testbed.firmware.QemuMachine;
import org.rcons.testbed.real.ConserverSetup;
import org.rcons.testbed.real.RealConserver;

/** {@code getmacs} as it is packaged: real firmware behind a real conserver. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class GetmacsJourneyTest {
    private static final String MAC = "52:54:00:12:34:56";
    private static final String SECOND_MAC = "52:54:00:12:34:57";

    @RegisterExtension
    static final RealConserver CONSERVER = RealConserver.of(setup());

    @TempDir
    private Path home;

    private CaptureProgram program;

    private static ConserverSetup setup() {
        ConserverSetup setup = ConserverSetup.PLAIN.echo("shell");
        for (Firmware firmware : Firmware.values()) {
            setup = machine(firmware).on(setup, console(firmware));
        }
        return setup;
    }

    private static QemuMachine machine(Firmware firmware) {
        return firmware == Firmware.SLOF ? QemuMachine.of(firmware, MAC, SECOND_MAC) : QemuMachine.of(firmware, MAC);
    }

    private static String console(Firmware firmware) {
        return firmware.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @BeforeEach
    void require() {
        program = new CaptureProgram(home);
    }

    private CaptureProgram.Outcome getmacs(Firmware firmware, String... arguments) throws Exception {
        String missing = machine(firmware).missing();
        assumeTrue(missing == null, String.valueOf(missing));
        return program.getmacs(CaptureProgram.at(CONSERVER), arguments);
    }

    @ParameterizedTest
    @CsvSource({"SEABIOS_IPXE, net0 successful", "OVMF_IPXE, net0 successful", "U_BOOT, e1000"})
    void aBootScreenTellsTheAddress(Firmware firmware, String nameAndPing) throws Exception {
        CaptureProgram.Outcome outcome = getmacs(firmware, console(firmware), "-d", "--timeout", "40s");

        assertEquals(0, outcome.status(), outcome.err());
        assertTrue(outcome.out().contains("\nent N/A " + MAC + " " + nameAndPing), outcome.out());
    }

    @Test
    void openFirmwareTellsTheAddressesAndWhoReachesTheServer() throws Exception {
        CaptureProgram.Outcome outcome =
                getmacs(Firmware.SLOF, "-D", "-o", "-S", "10.0.2.2", "-C", "10.0.2.15", "-d", console(Firmware.SLOF));

        assertEquals(0, outcome.status(), outcome.err());
        String lines = outcome.out();
        assertTrue(lines.contains("\nent N/A " + MAC + " /vdevice/l-lan@71000002 successful virtual\n"), lines);
        assertTrue(lines.contains(SECOND_MAC + " /vdevice/l-lan@71000003 successful virtual\n"), lines);
    }

    @Test
    void theAddressGoesIntoTheDatabase() throws Exception {
        table("nodelist (node TEXT, groups TEXT, disable TEXT)", "'" + console(Firmware.SLOF) + "', 'all', NULL");
        table("site (key TEXT, value TEXT, disable TEXT)", "'domain', 'cluster', NULL");
        table("mac (node TEXT, interface TEXT, mac TEXT, comments TEXT, disable TEXT)", "'n9', 'a', 'b', 'c', NULL");

        CaptureProgram.Outcome outcome = program.getmacs(
                List.of("-n", "-M", CONSERVER.address(), "-p", String.valueOf(CONSERVER.port())),
                "--inventory",
                "SQLite:" + home,
                "-D",
                "-o",
                "--noping",
                "all");

        assumeTrue(
                machine(Firmware.SLOF).missing() == null,
                String.valueOf(machine(Firmware.SLOF).missing()));
        assertEquals(0, outcome.status(), outcome.err());
        assertEquals(MAC, stored(console(Firmware.SLOF)), outcome.err());
        assertEquals("b", stored("n9"));
    }

    private void table(String columns, String row) throws SQLException {
        String name = columns.substring(0, columns.indexOf(' '));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve(name + ".sqlite"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + columns);
            statement.execute("INSERT INTO " + name + " VALUES (" + row + ")");
        }
    }

    private String stored(String node) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("mac.sqlite"));
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT mac FROM mac WHERE node = '" + node + "'")) {
            return found.next() ? found.getString(1) : "no row";
        }
    }

    @Test
    void aShellIsLeftAlone() throws Exception {
        CaptureProgram.Outcome outcome =
                program.getmacs(CaptureProgram.at(CONSERVER), "-D", "-o", "--noping", "-d", "--timeout", "4s", "shell");

        assertEquals(2, outcome.status(), outcome.err());
        assertEquals("shell:\n", outcome.out().substring(0, 7));
        assertTrue(typed().chars().allMatch(c -> c == '\r'), typed());
    }

    /** The echoing console says what it was sent; conserver's own notes begin with a bracket. */
    private static String typed() throws IOException {
        StringBuilder typed = new StringBuilder();
        for (String line : CONSERVER.consoleLog("shell").split("\n", -1)) {
            typed.append(line.startsWith("[") ? "" : line);
        }
        return typed.toString();
    }

    @Test
    void thePowerCommandIsToldWhatToDo() throws Exception {
        Path log = home.resolve("power.log");
        Path power = Files.writeString(home.resolve("power"), "#!/bin/sh\necho \"$@\" >>" + log + "\n");
        assertTrue(power.toFile().setExecutable(true));

        CaptureProgram.Outcome outcome = program.getmacs(
                CaptureProgram.at(CONSERVER), "--power-command", power + " --quick", "-d", "--timeout", "1s", "shell");

        assertEquals(2, outcome.status(), outcome.err());
        assertEquals("--quick shell boot\n", Files.readString(log));
    }
}
