package org.rcons.cli.terminal;

import java.util.Locale;
import org.jline.nativ.CLibrary.Termios;

/**
 * What the bits of {@code struct termios} are on this system (its {@code termios.h}), and raw mode said in them.
 * Every system numbers the bits of {@code c_iflag} below IXON alike.
 */
enum TerminalFlags {
    /** Linux on every architecture but POWER. */
    LINUX(0x200, 0x1400, 0x1 | 0x2 | 0x8 | 0x40 | 0x8000, 0x30, 0x100, 6, 5),
    /** Linux on POWER has numbers of its own. */
    LINUX_POWER(0x1000, 0x600, 0x80 | 0x100 | 0x8 | 0x10 | 0x400, 0x300, 0x1000, 5, 7),
    /** macOS and the BSDs; they have no IUCLC. */
    BSD(0, 0x600, 0x80 | 0x100 | 0x8 | 0x10 | 0x400, 0x300, 0x1000, 16, 17);

    /** IGNBRK, BRKINT, PARMRK, ISTRIP, INLCR, IGNCR, ICRNL. */
    private static final long INPUT_CHANGES = 0x1 | 0x2 | 0x8 | 0x20 | 0x40 | 0x80 | 0x100;

    private static final long OPOST = 0x1;

    private final long lowerCase;
    private final long flowControl;
    private final long localKeys;
    private final long eightBits;
    private final long parity;
    private final int min;
    private final int time;

    /**
     * @param lowerCase IUCLC
     * @param flowControl IXON and IXOFF
     * @param localKeys ISIG, ICANON, ECHO, ECHONL and IEXTEN
     * @param eightBits CS8, which is CSIZE too
     * @param parity PARENB
     * @param min the place of VMIN in {@code c_cc}
     * @param time the place of VTIME in {@code c_cc}
     */
    TerminalFlags(long lowerCase, long flowControl, long localKeys, long eightBits, long parity, int min, int time) {
        this.lowerCase = lowerCase;
        this.flowControl = flowControl;
        this.localKeys = localKeys;
        this.eightBits = eightBits;
        this.parity = parity;
        this.min = min;
        this.time = time;
    }

    /** The numbers of the system that Java says it runs on. */
    static TerminalFlags ofThisSystem() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    static TerminalFlags of(String system, String architecture) {
        if (!system.toLowerCase(Locale.ROOT).startsWith("linux")) {
            return BSD;
        }
        return architecture.startsWith("ppc") ? LINUX_POWER : LINUX;
    }

    /**
     * Makes the settings raw: every byte passes as it is both ways, no key is a signal, and a read returns after
     * 100 ms at the latest (VMIN 0, VTIME 1), because a JVM that ends while a thread sits in a native read waits
     * for it 300 ms.
     */
    void makeRaw(Termios settings) {
        settings.c_iflag &= ~(INPUT_CHANGES | lowerCase | flowControl);
        settings.c_oflag &= ~OPOST;
        settings.c_lflag &= ~localKeys;
        settings.c_cflag = (settings.c_cflag & ~parity) | eightBits;
        settings.c_cc[min] = 0;
        settings.c_cc[time] = 1;
    }
}
