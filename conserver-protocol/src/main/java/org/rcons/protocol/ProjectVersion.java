package org.rcons.protocol;

/** Which rcons this is. A constant, so that a program that does not print it does not pay for it. */
public final class ProjectVersion {
    /** As in the pom. */
    public static final String NUMBER = "0.1.0";

    private ProjectVersion() {}
}
