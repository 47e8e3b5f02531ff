package org.rcons.testbed.firmware;

import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rcons.testbed.real.ConserverSetup;

/**
 * A machine without disks whose first serial line is the terminal that it is started on. It needs no hardware support,
 * and ends with that terminal. Its adapters are on a network inside QEMU: DHCP and TFTP are answered there, nothing
 * leaves the machine.
 *
 * <p>Firmware at a prompt keeps a processor busy: let no more of them live than a test needs.
 *
 * @param firmware what it runs
 * @param macs the MAC addresses of its adapters, in their order; at least one
 */
public record QemuMachine(Firmware firmware, List<String> macs) {
    private static final Pattern MAC = Pattern.compile("[0-9a-f]{2}(?::[0-9a-f]{2}){5}");

    public QemuMachine {
        macs = List.copyOf(macs);
        if (macs.isEmpty()) {
            throw new IllegalArgumentException("a machine needs an adapter");
        }
        macs.forEach(QemuMachine::require);
    }

    private static void require(String mac) {
        if (!MAC.matcher(mac).matches()) {
            throw new IllegalArgumentException("no MAC address in lower case with colons: " + mac);
        }
    }

    /** With these adapters. */
    public static QemuMachine of(Firmware firmware, String... macs) {
        return new QemuMachine(firmware, List.of(macs));
    }

    /** What to install so that it can run, or null if it is there. */
    public @Nullable String missing() {
        for (Firmware.Needed each : firmware.needed()) {
            if (!Files.isReadable(each.file())) {
                return "no " + each.file() + ": install " + each.inPackage();
            }
        }
        return null;
    }

    /** The command, for a shell; the shell becomes the machine. */
    public String command() {
        StringBuilder command = new StringBuilder("exec ")
                .append(firmware.program())
                .append(" -accel tcg -nodefaults -display none ")
                // What is typed goes to the firmware: ^C too.
                .append("-chardev stdio,id=line,signal=off -serial chardev:line ")
                .append(firmware.machine());
        for (int i = 0; i < macs.size(); i++) {
            command.append(" -netdev user,id=net").append(i);
            command.append(" -device ").append(firmware.adapter());
            command.append(",netdev=net").append(i).append(",mac=").append(macs.get(i));
        }
        return command.toString();
    }

    /** Adds it as a console: switched on when somebody attaches, and off when the last one has left. */
    public ConserverSetup on(ConserverSetup setup, String console) {
        return setup.console(console, "type exec; options ondemand; exec \"" + command() + "\";");
    }

    /** Adds it as a console whose machine is switched on with the conserver, and stays on. */
    public ConserverSetup alwaysOn(ConserverSetup setup, String console) {
        return setup.console(console, "type exec; exec \"" + command() + "\";");
    }
}
