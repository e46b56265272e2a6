package dev.preflight.packaging;

import static dev.preflight.packaging.Sources.OPEN;
import static dev.preflight.packaging.Sources.resource;
import static dev.preflight.packaging.Sources.type;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Policies that were withdrawn or narrowed, with the generated class of before still in the output,
 * since no compiler removes it.
 */
class WithdrawnPolicyTest {

  private static final String NARROWED = "@CrossOrigin(\"https://other.example.com\")";
  private static final String METHOD = " @GET public String get() { return \"\"; }";
  private static final String OTHER_METHOD =
      " @GET @Path(\"{id}\") public String one() { return \"\"; }";

  /** A file that changes, and the class whose policy that concerns. */
  private record Change(String file, String before, String after, String concerned) {}

  private final List<Change> changes = new ArrayList<>();

  @TempDir Path folder;

  private Project shop;

  @BeforeEach
  void compileAndChange() {
    onClass("ClassRemoved", OPEN, "");
    onClass("ClassNarrowed", OPEN, NARROWED);
    onClass("ClassReplaced", OPEN, "@SameOrigin");
    onMembers("MethodRemoved", OPEN + METHOD, METHOD);
    onMembers("MethodNarrowed", OPEN + METHOD, NARROWED + METHOD);
    onMembers("MethodReplaced", OPEN + METHOD, "@SameOrigin" + METHOD);
    onMembers("PathChanged", OPEN + OTHER_METHOD, OPEN + OTHER_METHOD.replace("{id}", "{no}"));
    onMembers("MethodAdded", OPEN + METHOD, OPEN + METHOD + OTHER_METHOD);
    onMembers("VerbChanged", OPEN + METHOD, OPEN + METHOD.replace("@GET", "@DELETE"));
    above("SuperclassRemoved", "abstract class", OPEN, "");
    above("SuperclassReplaced", "abstract class", OPEN, "@SameOrigin");
    above("InterfaceRemoved", "interface", OPEN, "");
    inPackage("removed", OPEN, "");
    inPackage("narrowed", OPEN, NARROWED);
    shop = new Project(folder, "shop");
    changes.forEach(each -> shop.write(each.file(), each.before()));
    shop.javac();
    changes.forEach(each -> shop.write(each.file(), each.after()));
  }

  private void onClass(String name, String before, String after) {
    change("shop." + name, resource("shop." + name, before), resource("shop." + name, after));
  }

  private void onMembers(String name, String before, String after) {
    change(
        "shop." + name, resource("shop." + name, "", before), resource("shop." + name, "", after));
  }

  private void change(String name, String before, String after) {
    changes.add(new Change(file(name), before, after, name));
  }

  /** A resource class whose policy stands on a type above it, which alone is compiled again. */
  private void above(String name, String kind, String before, String after) {
    String base = "shop." + name + "Base";
    String simple = kind + " " + name + "Base";
    String method =
        kind.equals("interface")
            ? "@GET String get();"
            : "@GET public String get() { return \"\"; }";
    String onMethod = kind.equals("interface") ? before + " " + method : method;
    String onMethodAfter = kind.equals("interface") ? after + " " + method : method;
    changes.add(
        new Change(
            file(base),
            type(base, kind.equals("interface") ? "" : before, simple, onMethod),
            type(base, kind.equals("interface") ? "" : after, simple, onMethodAfter),
            "shop." + name));
    String extending =
        type(
            "shop." + name,
            "@Path(\"" + name.toLowerCase(java.util.Locale.ROOT) + "\")",
            "class "
                + name
                + (kind.equals("interface") ? " implements " : " extends ")
                + name
                + "Base",
            kind.equals("interface") ? "public String get() { return \"\"; }" : "");
    shopOnly(file("shop." + name), extending);
  }

  private void inPackage(String name, String before, String after) {
    String item = name.toUpperCase(java.util.Locale.ROOT).charAt(0) + "Item";
    String info = "%s package shop.%s; import dev.preflight.cors.*;";
    changes.add(
        new Change(
            "shop/" + name + "/package-info.java",
            info.formatted(before, name),
            info.formatted(after, name),
            "shop." + name + "." + item));
    shopOnly("shop/" + name + "/" + item + ".java", resource("shop." + name + "." + item, ""));
  }

  private void shopOnly(String file, String text) {
    changes.add(new Change(file, text, text, ""));
  }

  private static String file(String name) {
    return name.replace('.', '/') + ".java";
  }

  private String[] changed() {
    return changes.stream()
        .filter(each -> !each.before().equals(each.after()))
        .map(Change::file)
        .toArray(String[]::new);
  }

  private String[] concerned() {
    return changes.stream()
        .map(Change::concerned)
        .filter(each -> !each.isEmpty())
        .distinct()
        .sorted()
        .toArray(String[]::new);
  }

  /** Which classes the message calls stale. */
  private static List<String> stale(Started started) {
    List<String> names = new ArrayList<>();
    Matcher line =
        Pattern.compile("^(\\S+): \\S+Cors was generated from other", Pattern.MULTILINE)
            .matcher(started.stopped());
    while (line.find()) {
      names.add(line.group(1));
    }
    return names.stream().sorted().toList();
  }

  @Test
  void whatIsCompiledAgainWithoutTheProcessorIsStaleEachTime() {
    shop.processor(false).javac(changed());
    Started started = Start.of(shop.classes()).register(concerned()).asked();
    List<String> expected = new ArrayList<>(List.of(concerned()));
    // javac alone writes no class file for a package without annotations, and keeps the old one.
    expected.remove("shop.removed.RItem");
    assertEquals(expected, stale(started), started.stopped());
  }

  @Test
  void whatIsCompiledAgainWithTheProcessorIsStaleOrAsItSaysNow() {
    shop.javac(changed());
    List<String> stale = stale(Start.of(shop.classes()).register(concerned()).asked());
    assertEquals(
        List.of(
            "shop.ClassRemoved",
            "shop.InterfaceRemoved",
            "shop.MethodRemoved",
            "shop.SuperclassRemoved",
            "shop.SuperclassReplaced",
            "shop.narrowed.NItem",
            "shop.removed.RItem"),
        stale);
    List<String> others = new ArrayList<>(List.of(concerned()));
    others.removeAll(stale);
    Start.of(shop.classes())
        .register(others.toArray(String[]::new))
        .asked(
            "GET /classnarrowed",
            "GET /classreplaced",
            "GET /methodnarrowed",
            "GET /methodreplaced",
            "DELETE? /verbchanged",
            "GET /pathchanged/1",
            "GET /methodadded/1")
        .responds(
            "GET /classnarrowed 200 -",
            "GET /classreplaced 200 -",
            "GET /methodnarrowed 200 -",
            "GET /methodreplaced 200 -",
            "DELETE? /verbchanged 204 https://app.example.com",
            "GET /pathchanged/1 200 https://app.example.com",
            "GET /methodadded/1 200 -");
  }
}
