package org.rcons.cli.config;

import java.io.ByteArrayOutputStream;

/**
 * What to print on the user's terminal at attach and at detach ({@code terminal} blocks): bytes with the escapes
 * {@code \a \b \e \f \n \r \t \v \\ \ooo}, in which letters may stand for the user and the console. Nothing by default.
 */
public final class AttachTexts {
    /** Nothing is printed. */
    public static final AttachTexts NONE =
            new AttachTexts(new byte[0], Substitution.NONE, new byte[0], Substitution.NONE);

    private static final String ESCAPES = "abefnrtv";
    private static final byte[] MEANINGS = {7, 8, 27, 12, 10, 13, 9, 11};

    private final byte[] attach;
    private final Substitution attachNames;
    private final byte[] detach;
    private final Substitution detachNames;

    private AttachTexts(byte[] attach, Substitution attachNames, byte[] detach, Substitution detachNames) {
        this.attach = attach;
        this.attachNames = attachNames;
        this.detach = detach;
        this.detachNames = detachNames;
    }

    /** The bytes to print when a console is attached; may be empty. */
    public byte[] atAttach(String user, String console) {
        return rendered(attach, attachNames, user, console);
    }

    /** The bytes to print when a console is left; may be empty. */
    public byte[] atDetach(String user, String console) {
        return rendered(detach, detachNames, user, console);
    }

    AttachTexts with(String keyword, byte[] value) {
        return switch (keyword) {
            case "attach" -> new AttachTexts(value, attachNames, detach, detachNames);
            case "attachsubst" -> new AttachTexts(attach, Substitution.parse(value), detach, detachNames);
            case "detach" -> new AttachTexts(attach, attachNames, value, detachNames);
            case "detachsubst" -> new AttachTexts(attach, attachNames, detach, Substitution.parse(value));
            default -> throw new IllegalArgumentException("unknown keyword '" + keyword + "'");
        };
    }

    private static byte[] rendered(byte[] text, Substitution names, String user, String console) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = 0;
        while (at < text.length) {
            byte[] name = names.of(text[at], user, console);
            if (name != null) {
                out.writeBytes(name);
                at++;
            } else if (text[at] == '\\' && at + 1 < text.length) {
                at = escape(text, at + 1, out);
            } else {
                out.write(text[at++]);
            }
        }
        return out.toByteArray();
    }

    private static int escape(byte[] text, int at, ByteArrayOutputStream out) {
        int octal = 0;
        int digits = 0;
        while (digits < 3 && at + digits < text.length && text[at + digits] >= '0' && text[at + digits] <= '7') {
            octal = 8 * octal + text[at + digits++] - '0';
        }
        if (digits > 0) {
            out.write(octal);
            return at + digits;
        }
        int known = ESCAPES.indexOf(text[at]);
        out.write(known < 0 ? text[at] : MEANINGS[known]);
        return at + 1;
    }
}
