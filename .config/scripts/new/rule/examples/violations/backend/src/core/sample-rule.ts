// paxx/sample-rule
import 'sample-thing';
