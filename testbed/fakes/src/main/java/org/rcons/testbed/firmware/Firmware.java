package org.rcons.testbed.firmware;

import java.nio.file.Path;
import java.util.List;

/** The firmware that a {@link QemuMachine} can run, all of it from Debian's packages. */
public enum Firmware {
    /** Open Firmware of IBM POWER guests; goes to its prompt, {@code 0 >}, and stays there. Needs 4 to 5 s. */
    SLOF(
            "qemu-system-ppc64",
            "qemu-system-ppc",
            "/usr/share/qemu/slof.bin",
            "qemu-system-data",
            "-machine pseries -m 256 -prom-env 'auto-boot?=false'",
            "spapr-vlan"),
    /** BIOS and the iPXE of the adapters, which asks QEMU's network, and finds nothing to boot. Shows the MAC after 2 to 3 s. */
    SEABIOS_IPXE(
            "qemu-system-x86_64",
            "qemu-system-x86",
            "/usr/lib/ipxe/qemu/pxe-e1000.rom",
            "ipxe-qemu",
            "-machine pc,graphics=off -m 64 -boot n",
            "e1000"),
    /** UEFI with the iPXE of the adapters. Shows the MAC after 5 to 6 s, and goes on to UEFI's own PXE. */
    OVMF_IPXE(
            "qemu-system-x86_64",
            "qemu-system-x86",
            "/usr/share/ovmf/OVMF.fd",
            "ovmf",
            "-machine q35 -m 256 -bios /usr/share/ovmf/OVMF.fd -boot n",
            "e1000"),
    /** U-Boot for PCs; its {@code Net:} line comes at once, the prompt after 6 s of looking for something to boot. */
    U_BOOT(
            "qemu-system-x86_64",
            "qemu-system-x86",
            "/usr/lib/u-boot/qemu-x86/u-boot.rom",
            "u-boot-qemu",
            "-machine pc -m 256 -bios /usr/lib/u-boot/qemu-x86/u-boot.rom",
            "e1000");

    private final String program;
    private final String programPackage;
    private final String image;
    private final String imagePackage;
    private final String machine;
    private final String adapter;

    Firmware(String program, String programPackage, String image, String imagePackage, String machine, String adapter) {
        this.program = program;
        this.programPackage = programPackage;
        this.image = image;
        this.imagePackage = imagePackage;
        this.machine = machine;
        this.adapter = adapter;
    }

    Path program() {
        return Path.of("/usr/bin", program);
    }

    /** Files that must be there, each with the Debian package that has it. */
    List<Needed> needed() {
        return List.of(new Needed(program(), programPackage), new Needed(Path.of(image), imagePackage));
    }

    /** The words for QEMU that make the machine, without its adapters. */
    String machine() {
        return machine;
    }

    /** QEMU's model of a network adapter that the firmware has a driver for. */
    String adapter() {
        return adapter;
    }

    /** A file, and the Debian package that has it. */
    record Needed(Path file, String inPackage) {}
}
