package dev.preflight.cors.internal.jersey;

import dev.preflight.cors.internal.deploy.CorsDeployment;
import dev.preflight.cors.internal.deploy.DeployedMethod;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Configuration;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glassfish.jersey.internal.Version;
import org.glassfish.jersey.server.model.Invocable;
import org.glassfish.jersey.server.model.ModelProcessor;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.server.model.ResourceModel;
import org.jspecify.annotations.Nullable;

/**
 * Shows the deployment each class that Jersey deploys, and keeps an application from starting whose
 * policies would not be in force. Jersey processes its model when it has configured the features of
 * all modules and before any container listens, so the problems of all modules come out together. A
 * lifecycle listener would fail in a container that has started already. Other processors may add
 * resources, so this one comes last.
 */
@Priority(Integer.MAX_VALUE)
final class DeployedResources implements ModelProcessor {

  private final CorsDeployment deployment;
  private final RunningApplication running;
  private volatile @Nullable ResourceModel deployed;

  DeployedResources(CorsDeployment deployment, RunningApplication running) {
    this.deployment = deployment;
    this.running = running;
  }

  /** The model that is deployed, known once the application has started. */
  ResourceModel model() {
    ResourceModel model = deployed;
    if (model == null) {
      throw new IllegalStateException("the application has not started yet");
    }
    return model;
  }

  @Override
  public ResourceModel processResourceModel(ResourceModel model, Configuration configuration) {
    DeployedResources meant = running.meantAtStart(this, configuration);
    if (meant != null) {
      meant.start(model, configuration);
    }
    return model;
  }

  private void start(ResourceModel model, Configuration configuration) {
    if (deployed == null) {
      // A reload hands Jersey a copy, which hides the class that the user wrote.
      deployment.governedBy(RunningApplication.classOf(configuration));
    }
    deployed = model;
    deploy(model);
    deployment.start("Jersey " + Version.getVersion(), RouteConflicts.in(model, deployment));
  }

  @Override
  public ResourceModel processSubResource(ResourceModel model, Configuration configuration) {
    DeployedResources meant = running.meant(this, configuration);
    if (meant != null) {
      meant.deploy(model);
    }
    return model;
  }

  private void deploy(ResourceModel model) {
    Map<Class<?>, List<DeployedMethod>> byHandler = new LinkedHashMap<>();
    Set<Class<?>> located = new LinkedHashSet<>();
    for (Resource resource : model.getResources()) {
      collect(resource, "", byHandler, located);
    }
    byHandler.forEach(deployment::deploy);
    byHandler.keySet().stream().filter(type -> !isCallable(type)).forEach(deployment::unreachable);
    Set<Class<?>> seen = new LinkedHashSet<>(byHandler.keySet());
    located.forEach(type -> deployLocated(type, seen));
  }

  /** Whether the module of a class lets Jersey call it. */
  private static boolean isCallable(Class<?> type) {
    Module jersey = ResourceModel.class.getModule();
    return type.getModule().isExported(type.getPackageName(), jersey)
        || type.getModule().isOpen(type.getPackageName(), jersey);
  }

  private static void collect(
      Resource resource,
      String template,
      Map<Class<?>, List<DeployedMethod>> byHandler,
      Set<Class<?>> located) {
    for (ResourceMethod method : resource.getAllMethods()) {
      Invocable invocable = method.getInvocable();
      Class<?> handler = invocable.getHandler().getHandlerClass();
      if (method.getType() == ResourceMethod.JaxrsType.SUB_RESOURCE_LOCATOR) {
        located.add(located(invocable));
        byHandler.computeIfAbsent(handler, type -> new ArrayList<>());
      } else if (!invocable.isInflector()) {
        byHandler
            .computeIfAbsent(handler, type -> new ArrayList<>())
            .add(
                new DeployedMethod(
                    template, method.getHttpMethod(), invocable.getDefinitionMethod()));
      }
    }
    for (Resource child : resource.getChildResources()) {
      collect(child, child.getPath(), byHandler, located);
    }
  }

  /** Of a locator that returns a class, of which Jersey makes the object, that class. */
  private static Class<?> located(Invocable locator) {
    Class<?> raw = locator.getRawResponseType();
    Type type = locator.getResponseType();
    if (raw != Class.class || !(type instanceof ParameterizedType parameterized)) {
      return raw;
    }
    Type returned = parameterized.getActualTypeArguments()[0];
    Type bound = returned instanceof WildcardType any ? any.getUpperBounds()[0] : returned;
    return bound instanceof Class<?> known ? known : raw;
  }

  /**
   * What a locator declares to return is known before any request; what it returns may be another
   * class, which is looked at when a request brings it to light.
   */
  private void deployLocated(Class<?> type, Set<Class<?>> seen) {
    boolean known =
        !type.isInterface()
            && !type.isPrimitive()
            && !Modifier.isAbstract(type.getModifiers())
            && !type.getName().startsWith("java.");
    Resource resource = known && seen.add(type) ? Resource.from(type, true) : null;
    if (resource == null) {
      return;
    }
    Map<Class<?>, List<DeployedMethod>> byHandler = new LinkedHashMap<>();
    Set<Class<?>> located = new LinkedHashSet<>();
    collect(resource, "", byHandler, located);
    byHandler.forEach(deployment::deploy);
    seen.addAll(byHandler.keySet());
    located.forEach(each -> deployLocated(each, seen));
  }
}
