package org.rcons.testbed.transcript;

/** Who sent the bytes, or closed the connection. */
public enum Direction {
    CLIENT_TO_SERVER,
    SERVER_TO_CLIENT;

    static Direction parse(String mark) {
        return switch (mark) {
            case "c>s" -> CLIENT_TO_SERVER;
            case "s>c" -> SERVER_TO_CLIENT;
            default -> throw new IllegalArgumentException("direction must be c>s or s>c, not " + mark);
        };
    }
}
