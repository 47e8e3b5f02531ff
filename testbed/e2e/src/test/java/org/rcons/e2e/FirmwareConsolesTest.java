package org.rcons.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rcons.protocol.client.ClientOptions;
import org.rcons.protocol.client.ConserverClient;
import org.rcons.protocol.client.ConsoleConnection;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.UserName;
import org.rcons.protocol.session.AttachPlan;
import org.rcons.protocol.session.Effect;
import org.rcons.testbed.firmware.Firmware;
import org.rcons.testbed.firmware.QemuMachine;
import org.rcons.testbed.real.ConserverSetup;
import org.rcons.testbed.real.RealConserver;

/** Real firmware behind a real conserver: its machine is switched on by the attach, and the screen has its MAC. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
final class FirmwareConsolesTest {
    private static final int PATIENCE_SECONDS = 90;
    private static final String MAC = "52:54:00:12:34:56";
    private static final String SECOND_MAC = "52:54:00:12:34:57";

    @RegisterExtension
    static final RealConserver CONSERVER = RealConserver.of(setup());

    @Test
    void slofComesToItsPromptAndItsAdaptersHaveTheirAddresses() throws Exception {
        require(Firmware.SLOF);
        try (ConserverClient client = client();
                ConsoleConnection console = attach(client, Firmware.SLOF)) {
            Screen screen = new Screen(console);

            screen.expect("0 > ");
            screen.type("dev /vdevice/l-lan@71000002 .properties\r");
            screen.expect("local-mac-address                52540012  3456");
            screen.expect("0 > ");
            screen.type("dev /vdevice/l-lan@71000003 .properties\r");
            screen.expect("local-mac-address                52540012  3457");
        }
    }

    @Test
    void ipxeOfTheBiosShowsTheAdapterAndItsLease() throws Exception {
        require(Firmware.SEABIOS_IPXE);
        try (ConserverClient client = client();
                ConsoleConnection console = attach(client, Firmware.SEABIOS_IPXE)) {
            Screen screen = new Screen(console);

            screen.expect("net0: " + MAC + " using ");
            screen.expect("Configuring (net0 " + MAC + ")...");
            screen.expect("net0: 10.0.2.15/255.255.255.0");
        }
    }

    @Test
    void ipxeOfUefiShowsTheAdapterAndItsLease() throws Exception {
        require(Firmware.OVMF_IPXE);
        try (ConserverClient client = client();
                ConsoleConnection console = attach(client, Firmware.OVMF_IPXE)) {
            Screen screen = new Screen(console);

            screen.expect("Configuring (net0 " + MAC + ")...");
            screen.expect("UEFI PXEv4 (MAC:" + MAC.replace(":", "").toUpperCase(Locale.ROOT) + ")");
        }
    }

    @Test
    void uBootShowsTheAdapter() throws Exception {
        require(Firmware.U_BOOT);
        try (ConserverClient client = client();
                ConsoleConnection console = attach(client, Firmware.U_BOOT)) {
            Screen screen = new Screen(console);

            screen.expect("Net:   e1000: " + MAC);
        }
    }

    @Test
    void theMachineEndsWithTheConserver() throws Exception {
        require(Firmware.SLOF);
        ConserverSetup setup = machine(Firmware.SLOF).alwaysOn(ConserverSetup.PLAIN, "n1");
        try (RealConserver conserver = RealConserver.of(setup);
                ConserverClient client = client()) {
            conserver.start();
            try (ConsoleConnection console = attach(client, conserver, "n1")) {
                Screen screen = new Screen(console);
                screen.type("\r");
                screen.expect("0 > ");
            }
            List<ProcessHandle> running = ProcessHandle.current()
                    .descendants()
                    .filter(each -> each.info().command().orElse("").contains("qemu-system-ppc64"))
                    .toList();
            assertFalse(running.isEmpty(), "no machine was running");

            conserver.stop();

            for (ProcessHandle each : running) {
                each.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    private static ConserverSetup setup() {
        ConserverSetup setup = ConserverSetup.PLAIN;
        for (Firmware firmware : Firmware.values()) {
            setup = machine(firmware).on(setup, console(firmware));
        }
        return setup;
    }

    private static QemuMachine machine(Firmware firmware) {
        return firmware == Firmware.SLOF ? QemuMachine.of(firmware, MAC, SECOND_MAC) : QemuMachine.of(firmware, MAC);
    }

    private static String console(Firmware firmware) {
        return firmware.name().toLowerCase(Locale.ROOT);
    }

    private static void require(Firmware firmware) {
        String missing = machine(firmware).missing();
        assumeTrue(missing == null, String.valueOf(missing));
    }

    private static ConserverClient client() {
        return new ConserverClient(ClientOptions.of(new UserName("alice"), null));
    }

    private static ConsoleConnection attach(ConserverClient client, Firmware firmware) throws Exception {
        return attach(client, CONSERVER, console(firmware));
    }

    private static ConsoleConnection attach(ConserverClient client, RealConserver conserver, String name)
            throws Exception {
        HostPort master = new HostPort(conserver.address(), conserver.port());
        return client.attach(master, new ConsoleName(name), AttachPlan.of(AttachPlan.Mode.ATTACH));
    }

    /** What a console has shown, each text expected behind the one before. */
    private static final class Screen {
        private final ConsoleConnection console;
        private final StringBuilder shown = new StringBuilder();
        private int expectedUpTo;

        Screen(ConsoleConnection console) {
            this.console = console;
        }

        void type(String keys) throws Exception {
            byte[] bytes = keys.getBytes(ISO_8859_1);
            console.write(bytes, 0, bytes.length);
        }

        void expect(String text) throws Exception {
            try {
                CompletableFuture.runAsync(() -> readUpTo(text)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                console.close();
                fail("no \"" + text + "\" in time, but: " + shown(), e);
            }
            int at = shown().indexOf(text, expectedUpTo);
            assertTrue(at >= 0, () -> "no \"" + text + "\", but: " + shown());
            expectedUpTo = at + text.length();
        }

        private void readUpTo(String text) {
            boolean open = true;
            while (open && shown().indexOf(text, expectedUpTo) < 0) {
                Effect effect = console.next();
                open = !(effect instanceof Effect.Done) && !(effect instanceof Effect.Failed);
                if (effect instanceof Effect.Output output) {
                    show(output.bytes());
                }
            }
        }

        private synchronized void show(byte[] bytes) {
            shown.append(new String(bytes, ISO_8859_1));
        }

        private synchronized String shown() {
            return shown.toString();
        }
    }
}
