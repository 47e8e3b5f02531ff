package org.rcons.testbed.fake;

/**
 * A task that the server offers to run; the fake runs nothing.
 *
 * @param description as listed
 * @param output what it prints
 * @param ends whether it ends by itself after that
 * @param confirm whether the user is asked
 */
public record ServerTask(String description, String output, boolean ends, boolean confirm) {}
