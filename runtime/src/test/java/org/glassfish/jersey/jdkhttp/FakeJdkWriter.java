package org.glassfish.jersey.jdkhttp;

import dev.preflight.cors.internal.jersey.RecordingWriter;

/** By its name Jersey's writer on the JDK's server. */
public final class FakeJdkWriter extends RecordingWriter {}
