package dev.preflight.cors.deployments;

/** A type that no message body writer knows. */
public final class Unwritten {}
