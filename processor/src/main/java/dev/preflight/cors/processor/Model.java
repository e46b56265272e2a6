package dev.preflight.cors.processor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Everything that a round's sources say about policies and resources, read once.
 *
 * @param compilation the sources
 * @param resources the deployable resource classes among them
 * @param written the policies that stand in them, in source order
 * @param applications the policies of {@code Application} classes, those of earlier rounds too
 * @param resolver finds what governs
 */
record Model(
    Compilation compilation,
    List<GovernedResource> resources,
    List<WrittenPolicy> written,
    List<Governance.OfApplication> applications,
    PolicyResolver resolver) {

  static Model read(
      Compilation compilation,
      List<Governance.OfApplication> applications,
      Reading reading,
      Guard guard) {
    PolicyResolver resolver =
        new PolicyResolver(reading.elements(), reading.policies(), applications);
    List<GovernedResource> resources = new ArrayList<>();
    for (TypeElement type : compilation.types()) {
      reading
          .resources()
          .read(type)
          .map(each -> GovernedResource.of(each, resolver))
          .ifPresent(resources::add);
    }
    Set<WrittenPolicy> written = new LinkedHashSet<>();
    bearers(compilation).forEach(bearer -> written.addAll(reading.policies().all(bearer)));
    return new Model(compilation, resources, List.copyOf(written), applications, resolver);
  }

  /** Whatever can bear a policy. */
  private static List<Element> bearers(Compilation compilation) {
    List<Element> bearers = new ArrayList<>(compilation.packages());
    for (TypeElement type : compilation.types()) {
      bearers.add(type);
      bearers.addAll(ElementFilter.methodsIn(type.getEnclosedElements()));
    }
    return bearers;
  }

  /** The methods that a policy governs, in all resource classes. */
  List<ResourceMethod> governedBy(WrittenPolicy policy) {
    return resources.stream().flatMap(resource -> resource.governedBy(policy).stream()).toList();
  }
}
