package org.rcons.cli.visit;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.rcons.cli.terminal.PasswordPrompt;
import org.rcons.cli.terminal.TerminalException;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.Password;
import org.rcons.protocol.message.UserName;
import org.rcons.protocol.session.Passwords;
import org.rcons.protocol.tls.Passphrases;

/** Asks the person at /dev/tty for passwords and passphrases. */
final class TerminalSecrets implements Passwords, Passphrases {

    @Override
    public @Nullable Password ask(HostPort where, String serverName, UserName user) {
        String host = serverName.isEmpty() ? where.host() : printable(serverName);
        byte[] typed = typed("Enter " + user + "@" + host + "'s password: ");
        return typed == null ? null : new Password(typed);
    }

    @Override
    public char[] ask(Path file, int attempt) {
        byte[] typed = typed((attempt > 1 ? "Wrong. " : "") + "Enter the passphrase of " + file + ": ");
        if (typed == null) {
            return new char[0];
        }
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(typed));
        char[] passphrase = Arrays.copyOf(decoded.array(), decoded.limit());
        Arrays.fill(decoded.array(), '\0');
        Arrays.fill(typed, (byte) 0);
        return passphrase;
    }

    /** What was typed, the caller's to wipe; null if nobody is there or wants to. */
    private static byte @Nullable [] typed(String question) {
        try {
            if (PasswordPrompt.ask(question) instanceof org.rcons.cli.terminal.Password password) {
                try (password) {
                    return password.bytes().clone();
                }
            }
        } catch (TerminalException e) {
            // A terminal whose echo cannot be switched off is no terminal to type a password on.
            return null;
        }
        return null;
    }

    /** The server may call itself anything, but it does not paint on this screen. */
    private static String printable(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length() && i < 64; i++) {
            char c = text.charAt(i);
            out.append(c > ' ' && c < 0x7F ? c : '?');
        }
        return out.toString();
    }
}
