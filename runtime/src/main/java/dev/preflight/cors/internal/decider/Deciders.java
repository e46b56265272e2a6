package dev.preflight.cors.internal.decider;

import dev.preflight.cors.OriginDecider;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The deciders of one deployed application, one object for each class. CDI gives the object if the
 * class is a bean; otherwise the Jakarta REST implementation creates it.
 */
public final class Deciders {

  /** How long a decider may take, in milliseconds; 0 to ask it on the request's thread. */
  public static final String TIMEOUT = "preflight.decider.timeout";

  /** What {@link #TIMEOUT} is where it is not set. */
  public static final long USUAL_TIMEOUT = 2_000;

  private static final String CDI = "jakarta.enterprise.inject.spi.CDI";

  /** Creates objects and fills their injection points. */
  @FunctionalInterface
  public interface Creator {
    /**
     * Creates an object.
     *
     * @param type its class
     * @param <T> its class
     * @return the object
     */
    <T> T create(Class<T> type);
  }

  private final long timeoutMillis;
  private final Map<Class<? extends OriginDecider>, ManagedDecider> deciders =
      new LinkedHashMap<>();
  private @Nullable Creator creator;

  /**
   * No deciders yet.
   *
   * @param timeoutMillis how long each may take; 0 to ask on the request's thread
   */
  public Deciders(long timeoutMillis) {
    this.timeoutMillis = timeoutMillis;
  }

  /**
   * The decider of a class; its object is created later.
   *
   * @param type the class
   * @return what asks it
   */
  public synchronized OriginDecider of(Class<? extends OriginDecider> type) {
    return deciders.computeIfAbsent(type, t -> new ManagedDecider(t, this, timeoutMillis));
  }

  /**
   * Says who creates deciders that are no beans.
   *
   * @param containersOwn what the Jakarta REST implementation offers
   */
  public synchronized void createdBy(Creator containersOwn) {
    creator = containersOwn;
  }

  /**
   * Creates all deciders.
   *
   * @throws IllegalStateException if one cannot be created
   */
  public synchronized void start() {
    deciders.values().forEach(ManagedDecider::object);
  }

  /** Lets the threads end that ask deciders. */
  public synchronized void stop() {
    deciders.values().forEach(ManagedDecider::stop);
  }

  synchronized OriginDecider create(Class<? extends OriginDecider> type) {
    OriginDecider bean = bean(type);
    if (bean != null) {
      return bean;
    }
    if (creator == null) {
      throw new IllegalStateException("the application has not started yet");
    }
    return creator.create(type);
  }

  private static @Nullable OriginDecider bean(Class<? extends OriginDecider> type) {
    try {
      Class.forName(CDI, false, Deciders.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      return null;
    }
    return CdiBeans.find(type);
  }
}
