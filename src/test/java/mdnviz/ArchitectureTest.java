package mdnviz;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The rules of the house, as ARCHITECTURE.md tells them: which room may use which, and what only
/// one place may do.
final class ArchitectureTest {
  private static final String ROOT = "mdnviz";

  private static final List<String> CORE =
      List.of(
          "math",
          "optim",
          "mixture",
          "network",
          "data",
          "training",
          "doctor",
          "density",
          "export",
          "experiment");

  /// Room by room, the rooms it may use. `ui` and `ui.chart` see of the core only what [#isValue]
  /// lets through. A room that is not here, among them the root, which wires all, is free.
  private static final Map<String, Set<String>> ARROWS = arrows();

  /// Threads begin in these classes and nowhere else.
  private static final Set<String> THREAD_OWNERS =
      Set.of("mdnviz.math.Daemon", "mdnviz.ui.model.BackgroundTasks");

  /// All that the windowed rooms may know of the network: choices, never weights.
  private static final Set<String> NETWORK_VALUES =
      Set.of("mdnviz.network.Activation", "mdnviz.network.Initialization");

  /// Classes of the core that are values without being records, enums or interfaces, pure functions
  /// of values, or put a value into a file.
  private static final Set<String> VALUE_CLASSES =
      Set.of(
          "mdnviz.data.DataSplit",
          "mdnviz.data.Dataset",
          "mdnviz.data.Nearness",
          "mdnviz.data.RobotArm",
          "mdnviz.density.ComponentPalette",
          "mdnviz.density.DensityEvaluator",
          "mdnviz.experiment.SettingText",
          "mdnviz.export.AtomicFile",
          "mdnviz.math.SeededRandom",
          "mdnviz.math.Standardization",
          "mdnviz.mixture.GaussianMixture",
          "mdnviz.training.LossHistory",
          "mdnviz.training.TimelineEntry");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private static Map<String, Set<String>> arrows() {
    Map<String, Set<String>> arrows = new LinkedHashMap<>();
    arrows.put("math", Set.of());
    arrows.put("data", Set.of("math"));
    arrows.put("mixture", Set.of("math"));
    arrows.put("optim", Set.of("math"));
    arrows.put("network", Set.of("mixture", "math"));
    arrows.put("training", Set.of("network", "mixture", "optim", "data", "math"));
    arrows.put("doctor", Set.of("training", "network", "mixture", "optim", "data", "math"));
    arrows.put("density", Set.of("training", "network", "mixture", "data", "math"));
    arrows.put(
        "export", Set.of("density", "training", "network", "mixture", "optim", "data", "math"));
    arrows.put(
        "experiment",
        Set.of("export", "doctor", "training", "network", "mixture", "optim", "data", "math"));
    arrows.put(
        "ui.model",
        Set.of(
            "experiment",
            "doctor",
            "training",
            "density",
            "data",
            "export",
            "mixture",
            "optim",
            "math"));
    arrows.put(
        "ui.chart",
        Set.of(
            "ui.model",
            "experiment",
            "export",
            "density",
            "training",
            "mixture",
            "optim",
            "data",
            "math"));
    arrows.put(
        "ui",
        Set.of(
            "ui.model",
            "ui.chart",
            "experiment",
            "doctor",
            "density",
            "training",
            "mixture",
            "optim",
            "data",
            "export",
            "math"));
    arrows.put("cli", Set.copyOf(CORE));
    return arrows;
  }

  @Test
  void roomsUseOnlyTheRoomsBelowThem() {
    Set<String> violations = new TreeSet<>();
    for (JavaClass from : CLASSES) {
      Set<String> allowed = ARROWS.get(room(from));
      if (allowed == null) {
        continue;
      }
      from.getDirectDependenciesFromSelf().stream()
          .filter(dependency -> inProject(dependency.getTargetClass()))
          .filter(dependency -> !mayUse(from, allowed, dependency.getTargetClass()))
          .forEach(dependency -> violations.add(dependency.getDescription()));
    }
    assertEquals(Set.of(), violations);
  }

  @Test
  void everyPackageIsAKnownRoom() {
    Set<String> unknown = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      if (!room(type).isEmpty() && !ARROWS.containsKey(room(type))) {
        unknown.add(type.getName());
      }
    }
    assertEquals(Set.of(), unknown);
  }

  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching(ROOT + ".(**)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void coreRoomsAndCommandLineKnowNoToolkit() {
    String[] rooms =
        Stream.concat(CORE.stream(), Stream.of("cli"))
            .map(room -> ROOT + "." + room + "..")
            .toArray(String[]::new);
    noClasses()
        .that(resideInAnyPackage(rooms))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("javafx..", "java.awt..", "javax.swing..", "org.jfree.."))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void onlyTheChartRoomKnowsAwtAndJFree() {
    noClasses()
        .that(not(resideInAnyPackage(ROOT + ".ui.chart..")))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.awt..", "javax.swing..", "org.jfree..", "org.apache.batik.."))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void windowedRoomsNeverTouchTheNetwork() {
    noClasses()
        .that(resideInAnyPackage(ROOT + ".ui.."))
        .should()
        .dependOnClassesThat(
            describe(
                "are in the network room and not a plain choice",
                type -> room(type).equals("network") && !NETWORK_VALUES.contains(topLevel(type))))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  /// The rest of the program must do without the incubating module: one class loads the others.
  @Test
  void onlyTheVectorKernelsKnowTheVectorApi() {
    String door = ROOT + ".math.VectorKernels";
    Set<String> users = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      if (type.getDirectDependenciesFromSelf().stream()
          .anyMatch(d -> d.getTargetClass().getPackageName().startsWith("jdk.incubator"))) {
        users.add(topLevel(type));
      }
    }
    assertTrue(users.stream().allMatch(name -> name.startsWith(ROOT + ".math.")), users::toString);
    noClasses()
        .that(describe("do without the Vector API", type -> !users.contains(topLevel(type))))
        .should()
        .dependOnClassesThat(
            describe(
                "use the Vector API and are not its door",
                type -> users.contains(topLevel(type)) && !topLevel(type).equals(door)))
        .check(CLASSES);
  }

  @Test
  void onlyOneClassCallsPlatformRunLater() {
    Set<String> callers =
        callers(access -> calls(access, "javafx.application.Platform", "runLater"));
    assertTrue(callers.size() <= 1, () -> "more than one class calls runLater: " + callers);
  }

  @Test
  void threadsBeginInTheNamedClassesOnly() {
    Set<String> callers = callers(ArchitectureTest::startsThreads);
    callers.removeAll(THREAD_OWNERS);
    assertEquals(Set.of(), callers);
  }

  @Test
  void randomNumbersAreSeeded() {
    assertEquals(Set.of(), callers(ArchitectureTest::drawsUnseeded));
  }

  @Test
  void onlyTheRootAndTheCommandLinePrint() {
    Set<String> printers =
        callers(
            access ->
                owner(access).equals("java.lang.System")
                    && Set.of("out", "err").contains(access.getTarget().getName())
                    && !Set.of("", "cli").contains(room(access.getOriginOwner())));
    assertEquals(Set.of(), printers);
  }

  private static boolean startsThreads(JavaAccess<?> access) {
    String name = access.getTarget().getName();
    boolean constructor = name.equals("<init>");
    return switch (owner(access)) {
      case "java.lang.Thread" ->
          constructor || Set.of("ofVirtual", "ofPlatform", "startVirtualThread").contains(name);
      case "java.util.concurrent.Executors" -> name.startsWith("new");
      case "java.util.concurrent.CompletableFuture" -> name.endsWith("Async");
      case "java.util.concurrent.ForkJoinPool" -> constructor || name.equals("commonPool");
      case "java.util.concurrent.ThreadPoolExecutor",
          "java.util.concurrent.ScheduledThreadPoolExecutor",
          "java.util.Timer" ->
          constructor;
      default -> false;
    };
  }

  private static boolean drawsUnseeded(JavaAccess<?> access) {
    return switch (owner(access)) {
      case "java.lang.Math", "java.lang.StrictMath" ->
          access.getTarget().getName().equals("random");
      case "java.util.concurrent.ThreadLocalRandom", "java.security.SecureRandom" -> true;
      case "java.util.Random", "java.util.SplittableRandom" ->
          access.getTarget().getFullName().endsWith(".<init>()");
      default -> false;
    };
  }

  private static boolean calls(JavaAccess<?> access, String owner, String method) {
    return owner(access).equals(owner) && access.getTarget().getName().equals(method);
  }

  private static Set<String> callers(Predicate<JavaAccess<?>> wanted) {
    Set<String> callers = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      for (JavaAccess<?> access : type.getAccessesFromSelf()) {
        if (wanted.test(access)) {
          callers.add(topLevel(type));
        }
      }
    }
    return callers;
  }

  private static boolean mayUse(JavaClass from, Set<String> allowed, JavaClass target) {
    String there = room(target);
    boolean windowed = room(from).startsWith("ui");
    if (windowed && NETWORK_VALUES.contains(topLevel(target))) {
      return true;
    }
    boolean valuesOnly = windowed && !room(from).equals("ui.model") && CORE.contains(there);
    return there.equals(room(from))
        || (allowed.contains(there) && (!valuesOnly || isValue(target)));
  }

  private static boolean isValue(JavaClass type) {
    return type.isRecord()
        || type.isEnum()
        || type.isInterface()
        || type.isAssignableTo(Throwable.class)
        || VALUE_CLASSES.contains(topLevel(type));
  }

  private static String owner(JavaAccess<?> access) {
    return access.getTargetOwner().getName();
  }

  private static boolean inProject(JavaClass type) {
    return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
  }

  /// The room of a class of this project: `math`, `ui.model`; empty for the root.
  private static String room(JavaClass type) {
    String name = type.getPackageName();
    if (name.equals(ROOT) || !inProject(type)) {
      return "";
    }
    String[] parts = name.substring(ROOT.length() + 1).split("\\.", -1);
    boolean two = parts.length > 1 && ARROWS.containsKey(parts[0] + "." + parts[1]);
    return two ? parts[0] + "." + parts[1] : parts[0];
  }

  private static String topLevel(JavaClass type) {
    JavaClass outer = type.getBaseComponentType();
    while (outer.getEnclosingClass().isPresent()) {
      outer = outer.getEnclosingClass().get();
    }
    return outer.getName();
  }
}
