package org.glassfish.jersey.grizzly2;

import dev.preflight.cors.internal.jersey.RecordingWriter;

/** By its name Jersey's writer on Grizzly. */
public final class FakeGrizzlyWriter extends RecordingWriter {}
