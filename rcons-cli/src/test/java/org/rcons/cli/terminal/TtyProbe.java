package org.rcons.cli.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** The program that the tests run on a pseudo-terminal; its first argument says what it does. */
public final class TtyProbe {
    private static final Screen SCREEN = Screen.open();

    private TtyProbe() {}

    public static void main(String[] args) throws IOException {
        switch (args[0]) {
            case "keys" -> keys();
            case "all-bytes" -> allBytes();
            case "throw" -> fail();
            case "return" -> rawTerminal();
            case "exit" -> exit();
            case "line" -> line();
            case "password" -> password();
            case "password-in-session" -> passwordInSession();
            case "broken-pipe" -> brokenPipe();
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static Tty rawTerminal() throws IOException {
        Tty tty = Tty.open();
        tty.raw();
        SCREEN.print("{raw pid=" + ProcessHandle.current().pid() + " height=" + tty.height() + " terminal="
                + tty.isTerminal() + "}");
        return tty;
    }

    /** Prints each key in hexadecimal; {@code z} suspends, {@code q} ends, {@code t} shows that ticks are ticks. */
    private static void keys() throws IOException {
        Tty tty = rawTerminal();
        byte[] buffer = new byte[512];
        int count = tty.read(buffer);
        for (int ticks = 0; count >= 0 && buffer[0] != 'q'; count = tty.read(buffer)) {
            ticks = count == 0 ? ticks + 1 : 0;
            if (count > 0) {
                SCREEN.print("{" + HexFormat.of().formatHex(buffer, 0, count) + "}");
            }
            if (count == 1 && buffer[0] == 'z') {
                tty.suspend();
                SCREEN.print("{continued}");
            }
            if (ticks == 2) {
                SCREEN.print("{ticks}");
            }
            buffer[0] = 0;
        }
        tty.close();
        reportEnd(count);
    }

    /** The terminal may be gone: the report goes to a file too. */
    private static void reportEnd(int count) throws IOException {
        String file = System.getProperty("probe.report");
        if (file != null) {
            Files.writeString(Path.of(file), "end=" + count);
        }
        SCREEN.print("{end=" + count + "}");
    }

    private static void allBytes() throws IOException {
        Tty tty = rawTerminal();
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        SCREEN.write(all, 0, all.length);
        SCREEN.print("{all}");
        byte[] got = new byte[256];
        int length = 0;
        while (length < 256) {
            byte[] some = new byte[256 - length];
            int count = tty.read(some);
            System.arraycopy(some, 0, got, length, Math.max(0, count));
            length += Math.max(0, count);
        }
        tty.close();
        SCREEN.print("{got=" + HexFormat.of().formatHex(got) + "}");
    }

    private static void fail() throws IOException {
        rawTerminal();
        throw new IllegalStateException("as the test wants it");
    }

    private static void exit() throws IOException {
        rawTerminal();
        System.exit(3);
    }

    private static void line() throws IOException {
        Tty tty = rawTerminal();
        String line = new LinePrompt(tty, SCREEN).ask("console: ");
        SCREEN.print("{line=" + line + "}");
    }

    private static void password() throws IOException {
        PasswordPrompt.Answer answer = PasswordPrompt.ask("Password: ");
        if (answer instanceof Password typed) {
            try (typed) {
                SCREEN.print("{password=" + HexFormat.of().formatHex(typed.bytes()) + "}");
            }
        } else {
            SCREEN.print("{declined=" + answer + "}");
        }
    }

    private static void passwordInSession() throws IOException {
        Tty tty = rawTerminal();
        password();
        byte[] key = new byte[1];
        int count = 0;
        while (count == 0) {
            count = tty.read(key);
        }
        SCREEN.print("{key=" + key[0] + "}");
    }

    private static void brokenPipe() throws IOException {
        try {
            while (true) {
                SCREEN.print("much ado about nothing\n");
            }
        } catch (ScreenClosedException e) {
            System.err.print("{closed: " + e.getMessage() + "}");
        }
    }
}
